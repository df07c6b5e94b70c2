defmodule Keys do
  @moduledoc false
  @prefix "Bearer "
  @secret "«{base62:24}»"
  @list ["«{base62:24}»", "b"]
  @map %{key: "«{base62:24}»", other: 1}

  def secret, do: @secret
  def list do
    [head | _] = @list
    head <> @prefix
  end
  def map(key \\ :key), do: @map[key] || "«{base62:24}»"
  def all, do: Enum.map(@list, fn x -> x <> @secret end)
  def in_case(x) do
    case x do
      ^x when is_binary(x) -> @secret
      _ -> nil
    end
  end
end

defmodule Shape do
  defstruct [:token, name: "n"]
  @type t :: %__MODULE__{token: String.t()}
  @spec new(String.t()) :: t
  def new(token), do: %Shape{token: token <> "«{base62:24}»"}
  defimpl String.Chars do
    def to_string(s), do: "#{s.token}«{base62:24}»"
  end
end

defmodule Proto do
  def guard(x) when is_binary(x) and byte_size(x) > 0, do: x <> "«{base62:24}»"
  def guard(_), do: "«{base62:24}»"
  def multi("a" <> rest), do: rest <> "«{base62:24}»"
  def multi(%{k: v} = m), do: v <> Map.get(m, :z, "«{base62:24}»")
  def rescue_me do
    raise "«{base62:24}»"
  rescue
    e -> e.message <> "«{base62:24}»"
  after
    IO.puts("after «{base62:24}»")
  end
end

IO.puts Keys.secret() <> Keys.list() <> Keys.map() <> Keys.map(:none) <> inspect(Keys.all()) <> Keys.in_case("x")
IO.puts "#{Shape.new("«{base62:24}»")} #{Proto.guard("«{base62:24}»")} #{Proto.guard("")}"
IO.puts Proto.multi("a«{base62:24}»") |> Kernel.<>(Proto.multi(%{k: "«{base62:24}»"})) |> Kernel.<>(Proto.rescue_me())
{a, [b | c]} = {"«{base62:24}»", ["«{base62:24}»", "«{base62:24}»"]}
IO.inspect({a, b, c, %{"k" => "«{base62:24}»"}, [k: "«{base62:24}»", j: "x «{base62:24}»"], {:ok, "«{base62:24}»"}}, limit: :infinity)
IO.inspect(for x <- ["«{base62:24}»"], y = "«{base62:24}»", x != "«{base62:24}»", into: [], do: x <> y <> "«{base62:24}»")
IO.inspect(Enum.reduce(["a"], "«{base62:24}»", fn x, acc -> acc <> x end) |> String.split("«{base62:24}»"))
fun = fn
  "a" -> "«{base62:24}»"
  x when x == "b" -> x <> "«{base62:24}»"
end
IO.puts(fun.("a") <> fun.("b") <> (&"#{&1}«{base62:24}»").("c") <> if(true, do: "«{base62:24}»", else: "n") <> unless(false, do: "«{base62:24}»"))
IO.puts(~s|a "«{base62:24}»" | <> ~s"«{base62:24}»" <> """
  block «{base62:24}»
    indented #{a}
  """ <> "é😀«{base62:24}»")
result = with {:ok, x} <- {:ok, "«{base62:24}»"}, y = "«{base62:24}»" do x <> y else _ -> "«{base62:24}»" end
IO.puts(result); send(self(), "«{base62:24}»"); receive do m -> IO.puts(m) after 0 -> IO.puts("«{base62:24}»") end
IO.inspect({~w(a «{base62:24}» b), ~w[«{base62:24}»]a, ~w"u:«{base62:24}» #{a}"})
IO.inspect({<<"«{base62:24}»", 0>>, <<1, "x «{base62:24}»">>, <<"«{base62:24}»"::binary, 0>>, <<"«{base62:24}»"::bytes>>, <<String.length("«{base62:24}»")>>}, limit: 200)
