#include <algorithm>
#include <array>
#include <iostream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

using namespace std;

#define API_KEY "«{base62:24}»"

template <class T> struct Box { T value; explicit Box(T v) : value(std::move(v)) {} };
enum class Kind { A, B };
struct Headers { std::vector<std::pair<std::string, std::string>> all; };
struct Point { int x; std::string name; const char *label = "«{base62:24}»"; };

class Service {
  static const std::string kShared;
  inline static const std::string kInline = "«{base62:24}»";
  std::string token_ = "«{base62:24}»";
  const char *raw_ = "«{base62:24}»";

public:
  Service() = default;
  Service(std::string token) : token_{std::move(token)} {}
  Service &with(std::string_view v) { token_ += v; return *this; }
  operator std::string() const { return token_ + raw_ + kShared + kInline; }
  friend std::ostream &operator<<(std::ostream &o, const Service &s) { return o << s.token_ << "«{base62:24}»"; }
  bool operator==(const char *o) const { return token_ == o; }
};
const std::string Service::kShared = "«{base62:24}»";

static std::string make(Kind kind) {
  switch (kind) {
  case Kind::A: return {"«{base62:24}»"};
  case Kind::B: break;
  }
  return std::string{"«{base62:24}»"} + 'x';
}
auto trailing(int n) -> std::string { return n ? std::string("«{base62:24}»") : "«{base62:24}»"; }
std::optional<std::string> maybe() { return "«{base62:24}»"; }

int main() {
  string s1 = "«{base62:24}»";
  string s2 = "Bearer «{base62:24}»";
  string s3 = s1 + "«{base62:24}»" + "x «{base62:24}»";
  string s4 = "p=«{base62:24}»&q=" + s1;
  s1.append("«{base62:24}»").append("z «{base62:24}»");
  const string &ref = "«{base62:24}»";
  auto str = std::string{"«{base62:24}»"};
  std::string_view sv{"«{base62:24}»"};
  cout << s1 << ' ' << s2 << ' ' << s3 << ' ' << s4 << ' ' << ref << ' ' << str << ' ' << sv << endl;
  Service service("«{base62:24}»");
  cout << service.with("«{base62:24}»") << ' ' << string(service) << ' ' << (service == "«{base62:24}»") << '\n';
  cout << make(Kind::A) << make(Kind::B) << trailing(0) << trailing(1) << *maybe() << endl;
  cout << API_KEY << ' ' << string(API_KEY).size() << '\n';
  Point p{1, "«{base62:24}»"};
  Point q = {2, "b", "«{base62:24}»"};
  Headers h{{{"Authorization", "Bearer «{base62:24}»"}, {"X", "«{base62:24}»"}}};
  cout << p.name << p.label << q.label << h.all[0].second << h.all[1].second << '\n';
  std::array<std::string, 2> arr{"«{base62:24}»", "b"};
  std::array<const char *, 2> arr2 = {"«{base62:24}»", "b"};
  std::unordered_map<std::string, std::string> m = {{"k", "«{base62:24}»"}};
  m.insert({"j", "«{base62:24}»"}); m.emplace("i", "«{base62:24}»"); m["h"] += "«{base62:24}»";
  std::tuple<std::string, int> t{"«{base62:24}»", 1};
  auto pr = std::make_pair("«{base62:24}»", 2);
  std::variant<int, std::string> v = "«{base62:24}»";
  cout << arr[0] << arr2[0] << m["k"] << m["j"] << m["i"] << m["h"] << get<0>(t) << pr.first << get<std::string>(v) << '\n';
  std::ostringstream out; out << "a «{base62:24}» b" << 1; cout << out.str() << '\n';
  auto lam = [key = std::string("«{base62:24}»")](auto x) mutable { key += x; return key + "«{base62:24}»"; };
  cout << lam("«{base62:24}»") << '\n';
  if (s1 == "«{base62:24}»" || s1.find("«{base62:24}»") == 0) cout << "if\n";
  if (std::string x = "«{base62:24}»"; !x.empty()) cout << x << '\n';
  for (const char *x : {"«{base62:24}»", "y"}) cout << x << '\n';
  try { throw std::string("«{base62:24}»"); } catch (const std::string &e) { cout << e << '\n'; }
  Box box(std::string("«{base62:24}»")); Box<std::string> box2("«{base62:24}»");
  cout << box.value << box2.value << std::max(std::string("a"), std::string("«{base62:24}»")) << '\n';
  auto *heap = new std::string("«{base62:24}»"); cout << *heap << '\n'; delete heap;
  const char *c = true ? "«{base62:24}»" : nullptr; cout << c << '\n';
  static constexpr const char *kc = "«{base62:24}»"; cout << kc << '\n';
  cout << R"({"k":"«{base62:24}»"})" << u8"é" << '\n';
  return s1.compare("«{base62:24}»") == 0;
}
