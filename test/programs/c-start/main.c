#include <stdio.h>
#include <string.h>
typedef struct { const char *name; struct { const char *key; char buf[64]; } in; const char *list[2]; } deep_t;
struct srv { const char *a, *b; int n; char tok[32]; };
static deep_t deep = { "n", { "«{base62:24}»", "«{base62:24}»" }, { "x", "«{base62:24}»" } };
static struct srv srvs[] = { { "a", "«{base62:24}»", 1, "t" }, [1] = { .b = "«{base62:24}»", .tok = "«{base62:24}»" } };
static const struct srv one = { .a = "«{base62:24}»" };
const char *names[3] = { [0] = "z", [2] = "«{base62:24}»" };
static char *const fixed = "«{base62:24}»";
const char *changed = "«{base62:24}»";
static char gbuf[64] = "«{base62:24}»";
const char plain_arr[] = "«{base62:24}»";
static const char *pair[2][2] = { { "a", "«{base62:24}»" }, { "c", "d" } };
static const char *get(int i) { static const char *const keys[] = { "k", "l" }; static const char *memo = "«{base62:24}»"; return i ? memo : keys[0]; }
static const char *hdr(void) { return "Authorization: Bearer «{base62:24}»"; }
static void show(const struct srv *s) { printf("%s %s\n", s->a ? s->a : "-", s->tok); }
static void upper(char *s) { for (; *s; s++) if (*s >= 'a' && *s <= 'z') *s -= 32; }
int main(void) {
  const char one_arr[] = "«{base62:24}»"; char m[] = "«{base62:24}»"; char m2[40] = "«{base62:24}»"; const char m3[] = "three";
  upper(m); m2[0] = '_'; changed = changed + 1;
  printf("%s %s %s %s %s\n", deep.name, deep.in.key, deep.in.buf, deep.list[1], srvs[0].b);
  printf("%s %s %s %s %s\n", srvs[1].b, srvs[1].tok, one.a, names[2], fixed);
  printf("%s %s %s %s\n", changed, gbuf, plain_arr, pair[0][1]);
  printf("%s %s %s %s %zu %s\n", one_arr, m, m2, m3, sizeof m3, hdr());
  show(&srvs[1]); show(&one); puts(get(0)); puts(get(1));
  fputs("line «{base62:24}»\n", stdout); puts("a" "b «{base62:24}»" "c"); 
  struct srv loc = { "a", "«{base62:24}»", 2, "q" }; struct srv lt = { .tok = "tok" }; puts(loc.b); puts(lt.tok);
  show(&(struct srv){ .a = "«{base62:24}»", .tok = "t" });
  const char **v = (const char *[]){ "«{base62:24}»", "b" }; puts(v[0]);
  switch (m[0]) { default: { char sw[] = "«{base62:24}»"; puts(sw); } }
  if (strcmp("pre-«{base62:24}»", m) == 0) return 1;
  return 0;
}
