/* Every context of C in which a secret may stand. */
#include <stdio.h>
#include <string.h>

#define MACRO_KEY "«{base62:24}»"
#define LENGTH(text) ((int)strlen(text))

static const char *file_key = "«{base62:24}»";
static const char *const fixed_key = "«{base62:24}»";
const char *shared_key = "«{base62:24}»";

struct config {
    const char *key;
    const char *url;
    int retries;
};

typedef struct {
    const char *name;
    const char *token;
} service;

static void show(const char *label, const char *value)
{
    printf("%s %s\n", label, value);
}

static const char *pick(int n)
{
    if (n == 0) return "«{base62:24}»";
    switch (n) {
    case 1:
        return "«{base62:24}»";
    default:
        return n > 2 ? "«{base62:24}»" : "«{base62:24}»";
    }
}

static int count(const char *const *texts)
{
    int n = 0;
    while (texts[n] != NULL) n++;
    return n;
}

int main(int argc, char **argv)
{
    const char *local = "«{base62:24}»", *second = "«{base62:24}»";
    char *writable = "«{base62:24}»";
    struct config config = {.key = "«{base62:24}»", .url = "x", .retries = 3};
    service services[] = {{"one", "«{base62:24}»"}, {.name = "two", .token = "«{base62:24}»"}};
    const char *list[] = {"«{base62:24}»", "b", NULL};
    char buffer[128];
    const char *later;

    (void)argv;
    show("macro", MACRO_KEY);
    show("file", file_key);
    show("fixed", fixed_key);
    show("shared", shared_key);
    show("local", local);
    show("second", second);
    show("writable", writable);
    show("literal", "«{base62:24}»");
    show("cast", (const char *)"«{base62:24}»");
    show("config", config.key);
    config.url = "«{base62:24}»";
    show("assigned", config.url);
    for (int n = 0; n < 4; n++) show("pick", pick(n));
    printf("services %s %s %d\n", services[0].token, services[1].token, count(list));
    printf("list %s\n", list[0]);
    later = argc > 100 ? "x" : "«{base62:24}»";
    show("later", later);
    strcpy(buffer, "«{base62:24}»");
    strcat(buffer, "«{base62:24}»");
    show("buffer", buffer);
    snprintf(buffer, sizeof buffer, "Bearer «{base62:24}» %d %%", 3);
    show("formatted", buffer);
    printf("printf «{base62:24}» %s %05d\n", "x", 4);
    fprintf(stdout, "«{base62:24}»\n");
    printf("compared %d %d\n", strcmp(local, "«{base62:24}»") == 0, strstr("«{base62:24}»", "a") != NULL);
    printf("lengths %d %d %c\n", (int)strlen("«{base62:24}»"), LENGTH(local), "«{base62:24}»"[0]);
    show("url", "«postgres://app:{base62:16}@db.example.net/app»");
    if (strcmp(MACRO_KEY, "x") && file_key[0] != '\0') show("both", file_key);
    {
        const char *inner = "«{base62:24}»"; /* a comment */
        show("inner", inner); // another
    }
    show("compound", ((const char *[]){"a", "b"})[0]);
    show("end", "é😀");
    return 0;
}
