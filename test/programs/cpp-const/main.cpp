#include <iostream>
#include <string>
#include <string_view>
#include <cstring>
#include <vector>
using namespace std::literals;
constexpr char kKey[] = "«{base62:24}»";
static constexpr char kKey2[] = "«{base62:24}»";
const char kKey3[] = "three";
constexpr auto kSv = "«{base62:24}»"sv;
const auto kS = "pre «{base62:24}»"s;
constexpr std::string_view kV = "«{base62:24}»";
inline constexpr const char *kI = "«{base62:24}»";
namespace n { constexpr char k[] = "«{base62:24}»"; }
constexpr char kUsed[] = "used"; static_assert(sizeof(kUsed) > 2);
class A {
 public:
  static constexpr const char *K1 = "«{base62:24}»";
  static constexpr char K2[] = "«{base62:24}»";
  static constexpr std::string_view K3 = "«{base62:24}»";
  static constexpr auto K4 = "«{base62:24}»";
  static inline const char *K5 = "«{base62:24}»";
  static std::string get() { return std::string(K1) + K2; }
  std::string all(std::string x = K1) const { return x + "/" + std::string(K3) + K4; }
 private:
  const char *p_ = K2;
  std::string s_{"«{base62:24}»"s};
};
struct B { static constexpr int N = 3; static constexpr const char *T[] = {"a", "«{base62:24}»"}; };
int main() {
  std::cout << kKey << kKey2 << kKey3 << kSv << kS << kV << kI << n::k << A::K1 << A::K2 << A::K3 << A::K4 << A::K5 << A::get() << A().all() << B::T[1] << kUsed << '\n';
  constexpr char loc[] = "«{base62:24}»"; const char loc2[] = "«{base62:24}»"; std::string q = "a" "«{base62:24}»"; auto r = "«{base62:24}»"s + "x"; std::vector<std::string> v{"«{base62:24}»"s, "b"}; auto len = "«{base62:24}»"sv.size(); auto w = "a"s + "«{base62:24}»"s + "b";
  std::cout << loc << loc2 << q << r << v[0] << len << w << std::strlen(kKey) << ("«{base62:24}»"s == w) << "x«{base62:24}»y"sv << '\n';
  for (char c : kKey3) if (c) std::cout << c; std::cout << '\n';
}
