import { describe, it } from 'node:test';
import { shows } from './shown.ts';

describe('a password among the arguments of a connection', () => {
  it('stands behind its user, in whichever order the others stand', () =>
    shows('Shop.java', [
      'new Database("localhost", 3306, "root", "«wobblefork»", db)',
      'pool.set("localhost", 3306, db, "root", "«wobblefork»");',
      'DatabaseConfig::postgres(host, port, "shop", dbUser, "«wobblefork»")',
      'new JdbcConnectionManager("svc", "«wobble77»", "localhost", 3306, "shop");',
      'new ConnectionPool("jdbc:mysql://db1/shop", "svc", "«wobble77»");',
      'new FtpClient("ftp.acme.dev", 21, "svc", "«wobble77»")',
      'new Router("192.168.1.1", "admin", "«wobble77»")',
      'DbUtil.init(\n    "localhost",\n    "3306",\n    "root",\n    "«wobblefork»",\n    "shop");',
      'createDataSource("localhost", 1521, "XE", "system", "«wobblefork»")',
      '$config = array("localhost", "root", "«wobble77»", "shop");',
      'DB = ("localhost", "shop", "svc", "«wobble77»")',
      'Smtp("smtp.acme.dev", 587, "svc@acme.dev", "«wobble77»")',
    ]));

  it('and is none where another thing stands there', () =>
    shows('Shop.java', [
      'new Database("localhost", 3306, "root", password)',
      'new Database("localhost", 3306, "root", "")',
      'new Database("localhost", 3306, "root", "password")',
      'connect("localhost", 3306, "utf8mb4", "latin1")',
      'connect("localhost", 3306, "shop", "node1")',
      'new HttpHost("localhost", 9200, "http", "abc123x")',
      'new Node("10.0.0.1", 8080, "rack", "zone77b")',
      'ssh("10.0.0.1", "root", "uptime")',
      'hasRole("root", "editor22")',
      'mail.send("smtp.acme.dev", 25, "svc@acme.dev", "Zk4tRw9q")',
      'assertEquals("localhost", 3306, "root", "wobble77")',
    ]));
});

describe('a password with which an account is made', () => {
  it('is no word, and stands behind the user', () =>
    shows('Shop.java', [
      'User user = new User("svc", "«wobble77»");',
      'users.createUser("svc", "«wobble77»");',
      'svc.CreateUser(ctx, "svc", "«wobble77»")',
      'register("svc@acme.dev", "«wobble77»")',
      'new RegisterRequest("svc", "svc@acme.dev", "«wobble77»")',
      'auth.attempt("svc", "«wobble77»");',
      'sign_in_as("svc", "«wobblefork»")',
      'await SignInAsync("svc", "«wobblefork»")',
    ]));

  it('and is none where a user is found, or another thing is told of one', () =>
    shows('Shop.java', [
      'new User("svc", "Wobble");',
      'new User("svc", "svc@acme.dev");',
      'new User("svc", "wobble1", password);',
      'new User("svc", "{uuid}");',
      'new User("svc", "ACC4711");',
      'findUser("svc", "wobble77");',
      'createUser("svc", "team-a");',
      'register("logger", "Logger1")',
    ]));
});

describe('an address before the user', () => {
  it('moves the password', () => {
    shows('api_test.go', [
      'resp := httpGetBasicAuth(url, "svc", "«wobblefork»")',
      'req.SetBasicAuth("svc", "«wobblefork»")',
    ]);
    shows('Db.java', ['DriverManager.getConnection(url, "svc", "«wobblefork»")']);
    shows('store.rs', ['db.store_password("alice", "«{password:14}»");']);
  });
});

describe('a password among the parts of a command', () => {
  it('stands in a list as well as on a line', () =>
    shows('deploy.py', [
      'subprocess.run(["mysql", "-u", "root", "-p«wobblefork»", "shop"])',
      "subprocess.call(['sshpass', '-p', '«wobblefork»', 'ssh', 'db1'])",
      'subprocess.run(["ldapsearch", "-D", dn, "-w", "«wobblefork»"])',
      'subprocess.run(["cqlsh", "-u", "svc", "-p", "«wobblefork»"])',
      'Command::new("app").arg("--password").arg("«wobblefork»")',
      'requests.get(url, auth=["svc", "«wobblefork»"])',
      'os.system("sshpass -e ssh -p 22222 db1")',
      'subprocess.run(["sshpass", "-f", path, "ssh", "-p", "22222"])',
      'subprocess.run(["mkdir", "-p", "wobblefork"])',
    ]));
});

describe('an argument that names an algorithm or an encoding', () => {
  it('is no secret', () =>
    shows('Token.js', [
      'jwt.verify(token, "HS256")',
      'jwt.decode(token, "utf8")',
      'jwt.verify(token, "«wobblefork»")',
    ]));
});
