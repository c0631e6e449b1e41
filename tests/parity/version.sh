psql --version; psql -V
