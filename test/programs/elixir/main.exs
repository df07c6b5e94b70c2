defmodule Demo do
  @moduledoc "Every context of Elixir in which a secret may stand."

  @key "«{base62:24}»"
  @header {"Authorization", "Bearer «{base62:24}»"}
  @timeout 5

  defstruct key: nil, timeout: @timeout

  def attributes, do: @key <> inspect(@header)

  def default(key \\ "«{base62:24}»", n), do: "#{key} #{n}"

  def keyword(opts \\ []), do: Keyword.get(opts, :key, "«{base62:24}»")

  @doc "Branches."
  def pick(n) do
    case n do
      0 -> "«{base62:24}»"
      1 when n > 0 -> "a " <> "«{base62:24}»"
      _ -> if n == 2, do: "«{base62:24}»", else: "x «{base62:24}»"
    end
  end

  def match(text) do
    key = "«{base62:24}»"
    {:ok, other} = {:ok, "«{base62:24}»"}

    with {:ok, found} <- fetch("«{base62:24}»"), true <- found != "«{base62:24}»" do
      key <> other <> found <> text <> @key
    else
      _ -> "«{base62:24}»"
    end
  end

  defp fetch(text), do: {:ok, text}

  def new, do: %__MODULE__{key: "«{base62:24}»"}

  def update(demo), do: %{demo | key: "«{base62:24}»"}
end

defmodule Main do
  def show(label, value), do: IO.puts("#{label} #{if is_binary(value), do: value, else: inspect(value, limit: 100)}")

  def run do
    local = "«{base62:24}»"
    show("attributes", Demo.attributes())
    show("default", Demo.default(1) <> Demo.default("«{base62:24}»", 2) <> Demo.keyword() <> Demo.keyword(key: "«{base62:24}»"))
    for n <- 0..3, do: show("pick", Demo.pick(n))
    show("match", Demo.match("«{base62:24}»"))
    show("struct", {Demo.new(), Demo.update(Demo.new())})
    show("interpolated", "a #{local} «{base62:24}» #{String.length(local)}\t\"q\"")
    show("nested", "a #{"b «{base62:24}»"}")
    show("escaped", "\#{no} «{base62:24}»\n\u0041")
    show("url", "«postgres://app:{base62:16}@db.example.net/app»")
    show("heredoc", """
    first «{base62:24}»
      second #{local}
    """)
    show("charlist", [~c"«{base62:24}»", ~c"a «{base62:24}»"])
    show("sigil", ~s(a "«{base62:24}»" #{local}) <> ~s[«{base62:24}»])
    show("map", %{"key" => "«{base62:24}»", "«{base62:24}»" => 1, :a => "x «{base62:24}»"})
    show("atoms", %{key: "«{base62:24}»", nested: [token: "«{base62:24}»"]})
    show("list", ["«{base62:24}»", {"«{base62:24}»", "b"} | ["«{base62:24}»"]])
    show("pipe", "«{base62:24}»" |> String.upcase() |> Kernel.<>("x «{base62:24}»"))
    show("compare", {"«{base62:24}»" == local, local in ["«{base62:24}»"], is_binary("«{base62:24}»"), "«{base62:24}»" != local})
    show("logic", nil || "«{base62:24}»")
    show("function", (fn x -> x <> "«{base62:24}»" end).("k") <> (&(&1 <> "«{base62:24}»")).("c"))
    show("enum", Enum.map(["a"], fn _ -> "«{base62:24}»" end) ++ [Enum.map_join(["a", "b"], "«{base62:24}»", & &1)])
    show "plain", "«{base62:24}»"
    show("calls", String.length("«{base62:24}»") + byte_size("x «{base62:24}»"))

    try do
      raise ArgumentError, "failed «{base62:24}»"
    rescue
      e in ArgumentError -> show("thrown", e.message)
    end

    task = Task.async(fn -> "«{base62:24}»" end)
    show("task", Task.await(task))
    send(self(), {:key, "«{base62:24}»"})

    receive do
      {:key, key} -> show("received", key)
    end

    cond do
      local == "x" -> show("cond", 1)
      true -> show("cond", "«{base62:24}»")
    end

    show("end", "é😀 «{base62:24}»") # a comment
  end
end

top = "«{base62:24}»"
Main.show("top", top)
Main.run()
