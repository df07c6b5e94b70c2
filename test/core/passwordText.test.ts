import { describe, it } from 'node:test';
import { shows } from './shown.ts';

describe('a password in a table', () => {
  it('stands below the header of its column', () => {
    shows('notes.md', [
      '| Host | User | Password |\n| --- | --- | --- |\n| db1 | svc | «wobble77» |\n',
      '| Password | Role |\n|:--|---:|\n| `«Zk4tRw9q»` | editor |\n',
      'user | password\n--- | ---\nsvc | «Zk4tRw9q»\n',
      '| Option | Password |\n|---|---|\n| -p | the password to use |\n',
      '| User | Password |\n|---|---|\n| admin | admin |\n',
      '| Password | string |\n',
    ]);
    shows('accounts.md', [
      '| User | Default password |\n|---|---|\n| svc | «wobblefork» |\n| web | (by mail) |\n| app | `«Zk4tRw9q»` |\n\nuser | fork\n',
      '| Feature | Password | Key |\n|---|---|---|\n| Rotation | daily | weekly |\n| Sharing | forbidden | allowed |\n',
    ]);
    shows('users.csv', [
      'user,password,mail\nsvc,«wobble77»,svc@acme.dev\n',
      '"id";"password"\r\n"1";"«Zk4tRw9q»"\r\n',
      'password\n«wobble77»',
      'user,password_hash\nsvc,{hex:32}\n',
      'user,password\nsvc,«wobblefork»\nweb,{hex:32}\napp,«Zk4tRw9q»\n',
    ]);
    shows('login.feature', [
      'Examples:\n  | user | password |\n  | svc  | «wobble77» |\n',
      'Examples:\n  | user | kind |\n  | svc | password |\n  | web | wobble77 |\n',
      'Examples:\n  | user | password |\n  | svc  | <password> |\n',
      'Examples:\n  | user | password |\n  | svc  | «wobble77» |\n  | web  |          |\n  | app  | «Zk4tRw9q» |\nThen it | logs in |\n',
    ]);
  });
});

describe('a password in a log', () => {
  it('ends with its pair, or is generated for a user', () =>
    shows('app.log', [
      'POST /login password=«wobble77»&user=svc',
      '[Note] A temporary password is generated for root@localhost: «Zk4tRw9q»',
    ]));
});

describe('a password in markup', () => {
  it('stands behind tags', () =>
    shows('notes.html', ['<p>Password: <code>«wobble77»</code></p>', '<td>Password:</td><td>Required</td>']));
});

describe('a password in reStructuredText', () => {
  it('stands between two backticks', () =>
    shows('notes.rst', ['The user is ``svc`` with password ``«wobble77»``.', ':password: ``«Zk4tRw9q»``']));
});

describe('a password in a comment', () => {
  it('needs no quotes', () => {
    shows('page.html', ['<!-- password: «wobble77» -->']);
    shows('schema.sql', ['-- pw: «wobble77»\nSELECT 1;']);
    shows('main.c', [
      '/* pwd = «Zk4tRw9q» */',
      'int port = 1; // password: «Zk4tRw9q»',
      'return x; // password: see below',
    ]);
    shows('result.txt', ['--- PASS: Login (0.00s)']);
  });
});

describe('a password that is told to people', () => {
  it('in any language and script', () =>
    shows('notes.md', [
      '비밀번호: «Zk4tRw9q»',
      '비번 «Zk4t#Rw9q»',
      '암호(«Zk4tRw9q»)',
      '密码：«wobble77»。登录后请修改',
      'パスワード: **«Pa55w.rd»**',
      '- **Пароль:** `«Zk4tRw9qLm»`',
      'Mot de passe : `«wobble77»`',
      '(hasło: «wobble77») oraz',
      'şifre: «Wobble2026»',
      '(mật khẩu: «wob77»)',
      'P/W: «Zk4tRw9q»',
      '**Password:** «Zk4tRw9q»',
    ]));

  it('as a word, where a user stands before it', () =>
    shows('notes.md', [
      '用户名: ubuntu\n密码: «wobblefork»',
      'Identifiant : svc\nMot de passe : «wobblefork»',
      'Mot de passe : wobblefork',
    ]));

  it('as a word that is none of the language, alone on its line', () =>
    shows('notes.md', [
      '密码: «wobblefork»',
      'Пароль: `«wobblefork»`',
      '密码: wobblefork 必填',
      '请输入密码: wobblefork',
    ]));

  it('together with its user', () =>
    shows('notes.md', [
      'ID/PW: svc@acme.dev / «Zk4t#Rw9q»',
      'ID/PW 10.1.1.1:22 svc/«Zk4tRw9q»',
      'Credentials: svc/«wobble77»',
      'Login with `svc` / `«wobble77»`',
      'credentials are svc:«wobble77»',
      'Login: `svc` / `«zkqvmwtr»`',
      'Login: svc@acme.dev / «zkqvmwtr»',
      'Login: `email` / `password`',
    ]));

  it('and none in a label, a rule for passwords, a reference or a sentence', () =>
    shows('login.html', [
      '<label>비밀번호:</label> <input type="password">',
      '密码：6-20位字符',
      '비밀번호: 8자 이상',
      'パスワード: 適切なもの',
      'Пароль: {{ password }}',
      '"Ваш новый пароль: "+ password, // body',
      '* 비밀번호: bcrypt cost 12',
      'quên mật khẩu: tạo token',
      'Contraseña: `password`',
      'basePath: "/valid/path-123"',
      'credentials: include',
      'credentials: ACME_USER: Wob--d_$.4yggx^',
      'credentials: svc(w7pz1t',
    ]));
});
