import { useState } from 'react';
import { useTranslation } from 'react-i18next';

const TOKEN_KEY = 'app.auth.token';
const PASSWORD_FIELD = 'user_password';
const MIN_PASSWORD_LENGTH = 12;

export function Login({ onLogin }: { onLogin: (token: string) => void }) {
  const { t } = useTranslation();
  const [password, setPassword] = useState('');
  const [error, setError] = useState<string | null>(null);

  async function submit(event: React.FormEvent) {
    event.preventDefault();
    const response = await fetch('/api/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${localStorage.getItem(TOKEN_KEY) ?? ''}` },
      body: JSON.stringify({ [PASSWORD_FIELD]: password, csrf_token: readCookie('csrftoken') }),
    });
    if (!response.ok) return setError(t('login.password.invalid'));
    const { token, refreshToken } = await response.json();
    localStorage.setItem(TOKEN_KEY, token);
    sessionStorage.setItem('refresh_token', refreshToken);
    onLogin(token);
  }

  return (
    <form onSubmit={submit}>
      <label htmlFor="password">{t('login.password.label')}</label>
      <input id="password" type="password" autoComplete="current-password" placeholder="At least 12 characters"
        value={password} minLength={MIN_PASSWORD_LENGTH} onChange={(event) => setPassword(event.target.value)} />
      <a href="/forgot-password?source=login">Forgot your password?</a>
      {error !== null && <p role="alert">Password: {error}</p>}
    </form>
  );
}

function readCookie(key: string): string | undefined {
  return document.cookie.split('; ').find((pair) => pair.startsWith(`${key}=`))?.split('=')[1];
}
