/** Images that take the value of a variable from a file, which a variable of a longer name tells them. */

interface Reader {
  /** The image without its tag. */
  readonly image: RegExp;
  /** The variables that can come from a file. */
  readonly variables: RegExp;
  /** What stands behind the name of a variable in the name of the one that tells the file; `_FILE` if absent. */
  readonly suffix?: '__FILE';
}

/** An image of Docker's own library, also through one of the mirrors. */
const official = (names: string) =>
  new RegExp(`^(?:docker\\.io/|public\\.ecr\\.aws/docker/|mirror\\.gcr\\.io/)?(?:library/)?(?:${names})$`);
const hub = (names: string) => new RegExp(`^(?:docker\\.io/)?(?:${names})$`);

const postgres = /^POSTGRES_(?:PASSWORD|USER|DB|INITDB_ARGS)$/;

const readers: readonly Reader[] = [
  // https://hub.docker.com/_/postgres, and images that are built on it.
  { image: official('postgres'), variables: postgres },
  { image: hub('postgis/postgis|pgvector/pgvector|timescale/timescaledb(?:-ha)?'), variables: postgres },
  // https://hub.docker.com/_/mysql
  { image: official('mysql'), variables: /^MYSQL_(?:ROOT_PASSWORD|ROOT_HOST|DATABASE|USER|PASSWORD)$/ },
  // https://hub.docker.com/_/mariadb
  {
    image: official('mariadb'),
    variables:
      /^(?:MARIADB|MYSQL)_(?:ROOT_PASSWORD|ROOT_PASSWORD_HASH|ROOT_HOST|DATABASE|USER|PASSWORD|PASSWORD_HASH)$/,
  },
  // https://hub.docker.com/_/mongo
  { image: official('mongo'), variables: /^MONGO_INITDB_ROOT_(?:USERNAME|PASSWORD)$/ },
  // https://hub.docker.com/_/wordpress
  {
    image: official('wordpress'),
    variables: /^WORDPRESS_(?:DB_(?:HOST|USER|PASSWORD|NAME)|(?:AUTH|SECURE_AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT))$/,
  },
  // https://hub.docker.com/_/redmine
  { image: official('redmine'), variables: /^REDMINE_(?:DB_(?:USERNAME|PASSWORD|DATABASE)|SECRET_KEY_BASE)$/ },
  // https://hub.docker.com/_/nextcloud
  {
    image: official('nextcloud'),
    variables:
      /^(?:NEXTCLOUD_ADMIN_(?:USER|PASSWORD)|(?:MYSQL|POSTGRES)_(?:DATABASE|DB|PASSWORD|USER)|REDIS_HOST_PASSWORD|SMTP_PASSWORD|OBJECTSTORE_S3_(?:KEY|SECRET))$/,
  },
  // https://hub.docker.com/_/influxdb
  { image: official('influxdb'), variables: /^DOCKER_INFLUXDB_INIT_(?:USERNAME|PASSWORD|ADMIN_TOKEN)$/ },
  // https://hub.docker.com/_/phpmyadmin
  {
    image: hub('phpmyadmin(?:/phpmyadmin)?'),
    variables: /^(?:PMA_(?:HOST|HOSTS|USER|PASSWORD|CONTROLPASS)|MYSQL_(?:ROOT_PASSWORD|USER|PASSWORD))$/,
  },
  // https://www.pgadmin.org/docs/pgadmin4/latest/container_deployment.html
  { image: hub('dpage/pgadmin4'), variables: /^PGADMIN_DEFAULT_PASSWORD$/ },
  // https://grafana.com/docs/grafana/latest/setup-grafana/configure-docker/#configure-grafana-with-docker-secrets
  { image: hub('grafana/grafana(?:-oss|-enterprise)?'), variables: /^GF_\w+$/, suffix: '__FILE' },
  // https://docs.gitea.com/installation/install-with-docker#managing-deployments-with-environment-variables
  { image: hub('(?:docker\\.gitea\\.com/)?gitea(?:/gitea)?'), variables: /^GITEA__\w+$/, suffix: '__FILE' },
];

/** The variable that tells a container the file with the value of another; undefined where its image reads none. `image` is what a Compose file has. */
export function fileVariable(image: string, variable: string): string | undefined {
  const name = image.replace(/@sha256:[\da-f]*$/, '').replace(/:[\w.-]*$/, '');
  const reader = readers.find((each) => each.image.test(name) && each.variables.test(variable));
  return reader && `${variable}${reader.suffix ?? '_FILE'}`;
}
