# Makes the database, its accounts and roles in the container: accounts.sql with the passwords of the secrets, for an
# application that comes from another container's address. The image sources this once, when the database is made.
statements() {
  sed -e "s/@'127.0.0.1'/@'%'/g" \
    -e "s/REPLACE-APPLICATION/$(cat /run/secrets/server-db-password)/" \
    -e "s/REPLACE-MIGRATION/$(cat /run/secrets/server-db-migration-password)/" \
    -e "s/REPLACE-ANSWERS/$(cat /run/secrets/server-db-answers-password)/" \
    -e "s/REPLACE-REPORTS/$(cat /run/secrets/server-db-reports-password)/" \
    /etc/hvorervi/accounts.sql
}
statements | docker_process_sql --database=mysql
