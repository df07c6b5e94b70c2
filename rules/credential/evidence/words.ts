/** The vocabulary of the generic rules: what a name's words and a value's words say, by themselves. All in lower case. */

const wordSet = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** What a name is about when it ends so: not the credential, but something that belongs to it. */
export const aboutWords = wordSet(`
  realm mechanism plugin grant flow strategy file files filename path paths url urls uri uris link links href field fields label
  labels placeholder hint text texts title titles message messages msg error errors err warning info regex regexp pattern
  patterns format length len min max size count policy policies strength type types name names id ids ident identifier column
  col columns param params parameter parameters prop props property properties attr attribute header headers expiry expires
  expired expiration ttl timeout age date time at version algorithm alg algo hash hashed hashes digest checksum fingerprint
  thumbprint mode enabled disabled required visible visibility valid validity validator validators validation manager provider
  providers service factory store reference ref refs var variable env prompt question answer change changed forgot forgotten
  help helper description desc tooltip class classname css style styles icon button btn screen page view views form input inputs
  dialog modal component selector xpath locator element el endpoint route action command cmd method function fn func handler
  callback event index idx position pos offset start end begin prefix suffix separator delimiter limit budget usage counter
  group role scope scopes kind category source src location dir directory folder rule rules option options config configuration
  settings template example sample state status result response request req res resp events generator reader writer parser lexer
  tokenizer stream encoder decoder converter checker verifier issuer audience owner created updated rotation interval period
  cost rounds iterations exists present missing empty nullable box textbox edit edittext txt lbl control toggle show hide
  requirement requirements constraint constraints complexity history lifetime vault keyvault arn region zone bucket table map
  list array set dict cache pool queue topic symbol symbols char chars alphabet charset encoding code codes number num schema
  model entity object obj instance impl interface binding mapping mappings space spaces kid usages ops press pressed down up
  second seconds minute minutes hour hours day days week weeks month months year years millis ms bits accessor accessors hmac board word words frame frames stroke sym pad hole note notes point points agreement exchange derivation meshing pair pairs
  port ports mgr proof commit branch homepage sender grace
`);

/** First words of a name that asks, shows or changes something instead of holding it. */
export const askingWords = wordSet(`
  disable disabled is has have had can should must need needs require requires required forgot forgotten lost reset change changed changing
  update enter invalid wrong incorrect missing no without show hide toggle validate verify check confirm recover hash hashed
  encrypted encrypt decrypt get find fetch read load generate on handle max min num total count nb
  lbl label btn button chk img icon link er err errno error
`);

/** Words that make a `key` or a `token` public or structural. */
export const publicWords = wordSet(`
  blob gpg pgp apt rpm ssh continue resume work confirmation upload download change primary foreign partition sort cache hash index row
  composite natural surrogate lookup translation i18n locale sync cursor hot short map object dict json dom react registry
  idempotency dedup group bucket event shard query metric config setting language keyboard arrow enter escape tab space shift
  ctrl control alt meta any unique dimension parser lexer syntax grammar left right separator eof bos pad unk mask vocab max min
  num input output prompt completion total cancel stop type project column col rowid uniq asset item entity record document
  issue node instrumentation trusted
`);

/** Words that make even an `apiKey` public. */
export const alwaysPublic = wordSet(`
  websocket socket public pub publishable site anon csrf xsrf next page pagination continuation cancellation author starting
  purchase recv authenticity
`);

/** Values that name the field, its type or state, or what a form says, instead of filling it. */
export const fieldWords = wordSet(`
  passwort kennwort senha contrasena wachtwoord paswoord motdepasse haslo parola parole parol parool lozinka adgangskode salasana heslo
  geslo sandi clave sifre jelszo password passwords passwd pwd pass passphrase passcode pin pw psw secret secrets token tokens
  key keys apikey credential credentials auth user username usernames userid login name email mail id string text str varchar
  char hidden required optional invalid missing empty none null nil undef undefined void true false yes no on off enabled disabled
  default value values field label input type number int int32 int64 uint32 uint64 float float64 long bool size_t integer
  boolean object array any unknown bytes binary byte base64 hex uuid plain plaintext basic bearer oauth oauth2 jwt digest ntlm
  header query body cookie path url uri file env vault ssm external internal public private access refresh client server session
  csrf xsrf api code grant authorization authentication new old current confirm confirmation repeat reset change forgot
  forgotten update create delete get post put patch set function show hide read write admin-password sha256 sha512 sha1 md5 hmac rsa aes ecdsa ed25519
  hs256 hs384 hs512 rs256 rs384 rs512 es256 es384 es512 ps256 ps512 eddsa utf8 utf-8 utf16 ascii latin1
  bcrypt argon2 scrypt pbkdf2 encrypted hashed encoded redacted masked prompt ask keyboard interactive x-oauth-basic identifier
  compat files nullable sometimes placeholder dummy fake mock stub sample example todo fixme tbd unset not-set n/a na not
  provided configured passed fail failed failure ok error warning warn info information hint off success users see above below auto generated random generate manual same unused wrong
  passord contrasenya contrasinal nenosiri wagwoord pasahitza slaptazodis pasvorto fjalekalimi katalaluan
  weak short mismatch changed updated expired lock unlock locked unlocked obscured visible
  incorrect bad whatever irrelevant ignored pswd passw clave contraseña hasło şifre пароль 密码 密碼 パスワード 비밀번호
`);

/** Words that stand beside those of a field: whose it is, which one of several. */
export const besideField = wordSet(`
  my your our the a an some this that db database mysql postgres redis mongo mqtt amqp rabbitmq kafka broker http smtp imap email mail ftp
  sftp ssh ldap wifi root admin user app
  service account web site form page test tests testing prod dev main first second other another master raw real super strong
  secure safe long random very here wrong bad good valid in production txt lbl btn edt seu sua tu su votre ton dein
  deine mein meine ihr ihre jouw tuo
`);

const defaultPasswords = wordSet(`
  admin administrator root toor test tests testing tester guest demo default postgres postgresql mysql mariadb mongo mongodb
  redis rabbitmq user foo bar baz qux foobar pass pass1 1234 12345 123 0000 1111 abcd abc xyz changeit changeme tiger scott
  oracle sa dev development local vagrant docker minio minioadmin elastic hello world foo123 temp tmp qwe asdf asdfasdf aaa bbb
  ccc
`);

/** Whether a password is one that products ship with or that people type first. */
export const isDefaultPassword = (value: string): boolean => defaultPasswords.has(value.toLowerCase());

/** Words for a password that are no single word of ASCII letters, which names in programs are made of. */
export const foreignPasswords: readonly string[] = [
  ...['密码', '密碼', '口令', 'パスワード', '비밀번호', '비번', '암호', '패스워드', 'пароль', 'hasło', 'şifre'],
  ...['mot de passe', 'kata sandi', 'mật khẩu', 'lösenord', 'contraseña', 'p/w'],
];

/** What a user is called, in lower case: what is given to it stands before a password that belongs to it. */
export const userWords: readonly string[] = [
  ...wordSet(`
    user login uid account mail role -u identifiant usuario usuário utente utilisateur benutzer gebruiker correo courriel pengguna
    kullanıcı kullanici uzytkownik użytkownik логин пользователь 用户名 用户 账号 帳號 ユーザー名 ユーザー アカウント メールアドレス 아이디 계정 이메일
  `),
];
