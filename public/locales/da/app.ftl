# Brugerfladens ord. Tid og datoer står i time.ftl.
