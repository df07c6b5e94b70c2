#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#ifdef UNUSED
#define MODE "x"
#else
#define TOKEN "«{base62:24}»"
#endif
#define TWICE(x) (x), (x)

typedef struct client client;
struct client {
    const char *token;
    struct { const char *user; char *pass; } auth;
    int (*send)(const char *);
};

enum kind { KIND_A, KIND_B };

static int send_it(const char *body) { return (int)strlen(body) + (int)strlen("«{base62:24}»"); }

static const struct client defaults = { .token = "t", .send = send_it };

static inline const char *key_for(enum kind kind)
{
    const char *const table[] = { [KIND_A] = "«{base62:24}»", [KIND_B] = "b" };
    return table[kind];
}

static void vshow(const char *format, const char *value) { printf(format, value); }

int main(void)
{
    client c = { .token = "«{base62:24}»", .auth = { .user = "u", .pass = "«{base62:24}»" }, .send = send_it };
    client *p = &c;
    const char *a = "x", *b;
    bool same;
    p->token = "«{base62:24}»";
    (*p).auth.pass = (char *)"«{base62:24}»";
    b = a ? a : "«{base62:24}»";
    same = !strncmp("«{base62:24}»", p->token, 4) || strcmp(b, "«{base62:24}»") == 0;
    printf("%s %s %s %d %d\n", c.token, c.auth.pass, b, same, c.send("«{base62:24}»"));
    printf("%s %s\n", key_for(KIND_A), TOKEN);
    if (strlen(TOKEN) > 3 && TOKEN[0]) puts(TOKEN);
    for (const char *q = "«{base62:24}»"; *q; q += 100) { printf("%c\n", *q); break; }
    while (strcmp(a, "«{base62:24}»") == 0) { break; }
    do { a = "«{base62:24}»"; } while (!a);
    switch (a[0]) { case 'x': puts("«{base62:24}»"); break; default: fputs("«{base62:24}»", stdout); fputs("\n", stdout); }
    fprintf(stderr, "to stderr «{base62:24}»\n");
    char out[200]; sprintf(out, "%s:«{base62:24}»:%d", "user", 1); puts(out);
    snprintf(out, sizeof(out), "Authorization: Bearer «{base62:24}»\r\n"); fputs(out, stdout);
    vshow("%s\n", "«{base62:24}»");
    const char *list[3] = { "«{base62:24}»", NULL };
    const char *pair[2][2] = { { "k", "«{base62:24}»" }, { "a", "b" } };
    printf("%s %s\n", list[0], pair[0][1]);
    assert(strlen("«{base62:24}»") == 24);
    (void)defaults;
    goto end;
end:
    return puts("«{base62:24}»") < 0;
}
