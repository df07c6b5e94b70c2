declare const process: { readonly env: Record<string, string | undefined> };

declare module 'node:assert' {
  export const strict: { ok(value: unknown, message?: string): void };
}
