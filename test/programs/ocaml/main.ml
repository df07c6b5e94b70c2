(* It's a program (* with a "nested *) comment" *) and a secret in every place. *)
let show label values = print_endline (label ^ " " ^ String.concat "|" values)

type 'a box = { token : string; value : 'a; mutable changed : string }

let top = "«{base62:24}»"
let quoted = {|«{base62:24}»|}

module Config = struct
  let key = "«{base62:24}»"
  let default ?(token = "«{base62:24}»") () = token
end

let () = show "simple" [ top; quoted; Config.key; Config.default () ]
let () = show "part" [ "Bearer «{base62:24}» end"; "a\t«{base62:24}»\\" ]
let () = show "quoted" [ {|a "b" «{base62:24}» \n|}; {sql|it's |} «{base62:24}»|sql} ]
let () = show "concat" [ "a" ^ "«{base62:24}»" ^ "b"; "x «{base62:24}»" ^ top ]
let () = show "url" [ "«postgres://app:{base62:16}@db.example.net/app»" ]
let () = show "plus" [ "«abc{base62:10}" ^ "{base62:10}»" ]
let () = show "pem" [ "«-----BEGIN KEY-----\n{base64:40}\n-----END KEY-----\n»" ]
let () = print_endline "«{base62:24}»"
let () = print_endline ("call «{base62:24}»")
let () = print_endline @@ "at «{base62:24}»"
let () = "pipe «{base62:24}»" |> print_endline

let box = { token = "«{base62:24}»"; value = "«{base62:24}»"; changed = "" }
let () = box.changed <- "«{base62:24}»"
let with_box = { box with token = "a «{base62:24}»" }
let () = show "record" [ box.token; box.value; box.changed; with_box.token ]

let check key = if key = "«{base62:24}»" then "yes «{base62:24}»" else "«{base62:24}»"
let () = show "if" [ check "x"; check top ]

let pick key =
  match key ^ "«{base62:24}»" with
  | "a" | "b" -> "«{base62:24}»"
  | s when s = "«{base62:24}»" -> "guard"
  | s when String.length s > 3 -> s ^ "«{base62:24}»"
  | _ -> "other «{base62:24}»"

let () = show "match" [ pick "a"; pick "bcdef" ]

let rec loop n acc = if n = 0 then acc else loop (n - 1) ("«{base62:24}»" :: acc)
let () = show "list" (loop 2 [ "«{base62:24}»" ])
let array = [| "«{base62:24}»"; "b «{base62:24}»" |]
let () = show "array" (Array.to_list array)
let pair = ("«{base62:24}»", 'c', '"', '\'', "d «{base62:24}»")
let () = match pair with a, c, _, _, d -> show "tuple" [ a; String.make 1 c; d ]
let () = Printf.printf "%s %d\n" "«{base62:24}»" 3
let () = print_endline (Printf.sprintf "%s|%s" ("a «{base62:24}»") "«{base62:24}»")
let () = show "index" [ String.make 1 "«{base62:24}»".[3]; String.sub "«{base62:24}»" 1 3 ]
let opt = Some "«{base62:24}»"
let () = match opt with Some s -> show "some" [ s ] | None -> show "none" [ "«{base62:24}»" ]
let f' x = x ^ "'" ^ "«{base62:24}»"
let () = show "prime" [ f' "'" ]
let lazy_one = lazy "«{base62:24}»"
let () = show "lazy" [ Lazy.force lazy_one ]
let () = try failwith "«{base62:24}»" with Failure s -> show "thrown" [ s ^ " «{base62:24}»" ]
let () = begin print_string "«{base62:24}»"; print_newline () end
let labelled ~token ~other = token ^ other
let () = show "labels" [ labelled ~token:"«{base62:24}»" ~other:"o «{base62:24}»" ]
let ref_one = ref "«{base62:24}»"
let () = ref_one := "«{base62:24}»"
let () = show "ref" [ !ref_one ]
let compare_one = compare "«{base62:24}»" top > 0 && "«{base62:24}»" <> top
let () = show "compare" [ string_of_bool compare_one ]
let lines = "two
lines «{base62:24}»
end"
let () = show "lines" [ lines ]
let fn = fun x -> "«{base62:24}»" ^ x
let () = show "fun" [ fn "a"; (function _ -> "«{base62:24}»") () ]
