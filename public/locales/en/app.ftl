# The words of the user interface. Times and dates are in time.ftl.
