import { describe, it } from 'node:test';

import { shows } from './shown.ts';

describe('a password that a test types', () => {
  it('goes into the field of a password', () =>
    shows('login.test.tsx', [
      "fireEvent.change(screen.getByLabelText(/password/i), { target: { value: '«wobble77»' } });",
      "await userEvent.type(screen.getByPlaceholderText('Password'), '«wobble77»');",
      "fireEvent.change(passwordInput, { target: { value: '«wobble77»' } });",
      `await page.type('input[name="password"]', '«wobble77»')`,
      "cy.get('[name=password]').type('«wobble77»')",
      "await userEvent.type(screen.getByLabelText(/name/i), 'wobble77');",
    ]));

  it('whatever the field is called, and by whose method', () =>
    shows('LoginTest.java', [
      'passwordField.sendKeys("«wobble77»");',
      'loginPage.enterPassword("«wobble77»");',
      'page.PasswordField.SendKeys("«wobble77»");',
      'EnterPassword("«wobble77»");',
      'enterPassword(password);',
      'driver.findElement(By.id("password-input")).sendKeys("«wobble77»");',
      `driver.findElement(By.xpath("//input[@id='password']")).sendKeys("«wobble77»");`,
      "await page.fill('#password-input', '«wobble77»')",
      "await page.locator('#passwordField').fill('«wobble77»')",
      "cy.get('#password').clear().type('«wobble77»')",
      'passwordField.typeText("«wobble77»")',
      'driver.FindElement(By.Name("Password")).SendKeys("«wobble77»");',
      'self.passwordTextField.text = @"«wobble77»";',
      'document.getElementById("password").value = "«wobble77»";',
      'passwordLabel.text = "wobble77"',
      'btnPassword.Text = "Reveal";',
      'onView(withId(R.id.password)).perform(typeText("«wobble77»"), closeSoftKeyboard());',
      "await tester.enterText(find.byKey(const Key('password-field')), '«wobblefork»');",
      "changeInput(wrapper, 'password', '«wobblefork»');",
      'usernameField.sendKeys("wobble77");',
      'nameField.typeText("wobble77")',
      'passwordField.getAttribute("wobble77");',
      'passwordField.sendKeys("Enter your password");',
      'const passwordInput = "wobble77-input";',
    ]));
});

describe('a password in a form', () => {
  it('is what its state begins with', () => {
    shows('Login.tsx', [
      "const [password, setPassword] = useState('«wobblefork»');",
      "const [password, setPassword] = React.useState<string>('«wobblefork»');",
      "const password = ref('«wobblefork»');",
      "password: new FormControl('«wobblefork»', Validators.required),",
      "password: ['«wobblefork»', [Validators.required]],",
      "password: { type: String, required: true, default: '«wobblefork»' },",
      "const [password, setPassword] = useState('');",
      'password: { type: String, required: true, default: null },',
      "const [passwordStatus, setPasswordStatus] = useState('wobblefork');",
      "password: ['required', 'wobblefork'],",
    ]);
    shows('login.dart', ["final passwordController = TextEditingController(text: '«wobblefork»');"]);
  });
});

describe('what is said about a password', () => {
  it('is none', () =>
    shows('Login.tsx', [
      "errors.password = 'wobblefork';",
      "errors['password'] = 'wobblefork';",
      "setErrors({ email: 'x', password: 'wobblefork' });",
      "const icons = { password: 'wobblefork' };",
      "case 'password': icon = 'wobblefork';",
      "setValues({ email: 'x', password: '«wobblefork»' });",
    ]));
});

describe('a password that a page or a message tells', () => {
  it('ends with its string or its element', () => {
    shows('Login.jsx', [
      '<p>Password: «demo7734»</p>',
      '<b>Password:</b> «demo7734»',
      "console.log('admin password is «demo7734»');",
      '<p>Password: must have 8 characters</p>',
      '<label>Password: </label>',
      'const f = (password: Type77) => <T>(x) => password: Type77',
    ]);
    shows('netrc.py', ['f.write("machine db1 login app password «wobblefork»\\n")']);
  });
});

describe('a value before its key', () => {
  it('is the password where the key is one', () => {
    shows('Login.m', [
      '[fields setObject:@"«wobblefork»" forKey:@"password"];',
      '[request setValue:@"«{hex:32}»" forHTTPHeaderField:@"X-Api-Key"];',
      '[fields setObject:password forKey:@"password"];',
      '[fields setObject:@"wobblefork" forKey:@"passwordHint"];',
    ]);
    shows('Login.swift', [
      'keychain.set("«wobblefork»", forKey: "user_password")',
      'keychain.string(forKey: "password")',
    ]);
  });
});
