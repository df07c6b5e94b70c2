#!/usr/bin/env Rscript
# Every context of R in which a secret may stand.
constant <- "«{base62:24}»"
equal = 'Bearer «{base62:24}»'
"«{base62:24}»" -> rightwards
assign("assigned", "«{base62:24}»")
settings <- list(key = "«{base62:24}»", `odd name` = "x «{base62:24}»", nested = list("«{base62:24}»"))
settings$added <- "«{base62:24}»"
settings[["index"]] <- "a «{base62:24}» b"
names(settings)[1] <- "«{base62:24}»"
vector <- c(first = "«{base62:24}»", second = '«{base62:24}»')

show <- function(label, ...) cat(label, ..., "\n")

pick <- function(n, key = "«{base62:24}»") {
  if (n == 0) return("«{base62:24}»")
  if (n == 1) {
    "«{base62:24}»"
  } else if (n == 2) "x «{base62:24}»" else key
}
short <- function() "«{base62:24}»"
lambda <- \(x) paste0(x, "«{base62:24}»")

show("simple", constant, equal, rightwards, assigned)
show("settings", unlist(settings), names(settings), vector)
for (n in 0:3) show("pick", pick(n))
show("functions", short(), lambda("k"), (\(x) "«{base62:24}»")(1))
show("named", pick(key = "«{base62:24}»", n = 9))
show("url", "«postgres://app:{base62:16}@db.example.net/app»")
show("raw", r"(a\n"«{base62:24}»")", R"---[«{base62:24}»]---")
show("lines", "first
second «{base62:24}»")
show("escapes", "a\t\"«{base62:24}»\"\n\x41")
show("paste", paste("a", "«{base62:24}»", sep = "-«{base62:24}»-"))
show("format", sprintf("%05d «{base62:24}» %s %%", 3L, "x"))
show("compare", "«{base62:24}»" == constant, constant != "x «{base62:24}»", "«{base62:24}»" %in% vector, !nzchar("«{base62:24}»"))
show("both", "«{base62:24}»" == constant && equal == "«{base62:24}»")
show("pipe", "«{base62:24}»" |> toupper() |> paste0("x «{base62:24}»"))
show("index", c(a = 1)["«{base62:24}»"], list(k = "«{base62:24}»")[["k"]], nchar("«{base62:24}»"))
show("switch", switch("b", a = "no", b = "«{base62:24}»", "other"))
show("ifelse", ifelse(c(TRUE, FALSE), "«{base62:24}»", "y «{base62:24}»"))
show("apply", vapply(c("a", "b"), function(x) paste0(x, "«{base62:24}»"), ""), sapply("«{base62:24}»", nchar))
result <- tryCatch(stop("failed «{base62:24}»"), error = function(e) conditionMessage(e))
show("error", result)
value <- if (nchar(constant) > 3) "«{base62:24}»" else "«{base62:24}»"
show("if", value)
counter <- local({
  inner <- "«{base62:24}»"
  function() inner
})
show("closure", counter())
x <- y <- "«{base62:24}»"
show("chain", x, y)
while (x == "«{base62:24}»") x <- "«{base62:24}»"
repeat {
  x <<- "«{base62:24}»"; break
}
show("do", do.call(paste, list("«{base62:24}»", "b")), identical(x, "«{base62:24}»"))
show("end", "é «{base62:24}»") # a comment
