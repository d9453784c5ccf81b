# Words of the talks.
