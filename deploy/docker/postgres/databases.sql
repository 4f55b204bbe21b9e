-- One database per service: no service reads another's tables.
CREATE DATABASE dragoman_ingest;
CREATE DATABASE dragoman_translate;
CREATE DATABASE dragoman_publish;
