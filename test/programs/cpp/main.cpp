// Every context of C++ in which a secret may stand.
#include <cstdio>
#include <cstring>
#include <functional>
#include <iostream>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace app {
constexpr const char *pointer = "«{base62:24}»";
constexpr auto deduced = "«{base62:24}»";
constexpr std::string_view view = "«{base62:24}»";
const char *const fixed_pointer = "«{base62:24}»";
const std::string text = "Bearer «{base62:24}»";
static std::string braced{"«{base62:24}»"};
inline const std::string shared = "a «{base62:24}» b";

struct Config {
    std::string url = "«{base62:24}»";
    const char *key{"«{base62:24}»"};
    std::string header{"Bearer «{base62:24}»"};
};

class Client {
public:
    Client() : key_("«{base62:24}»"), list_{"«{base62:24}»", "b"} {}
    explicit Client(const std::string &key, const char *extra = "«{base62:24}»") : key_(key + extra) {}
    std::string key() const { return key_ + "«{base62:24}»"; }
    static const char *name() { return "«{base62:24}»"; }
    std::string header() const { return "Bearer «{base62:24}»"; }
    virtual ~Client() = default;

private:
    std::string key_;
    std::vector<std::string> list_;
};

template <typename T>
std::string twice(const T &value)
{
    return std::string(value) + "«{base62:24}»";
}
} // namespace app

void show(const std::string &label, const std::string &value)
{
    std::cout << label << " " << value << "\n";
}

void store(const char **target, const char *value) { *target = value; }

std::string pick(int n)
{
    if (n == 0) return "«{base62:24}»";
    switch (n) {
    case 1: return "x «{base62:24}»";
    default: return n > 2 ? "«{base62:24}»" : "«{base62:24}»";
    }
}

int main()
{
    using namespace std::string_literals;
    std::string local = "«{base62:24}»", second("«{base62:24}»"), third{"x «{base62:24}»"};
    auto pointer = "«{base62:24}»";
    const char *joined = "a\t\"«{base62:24}»\"\n";
    std::string_view view = "«{base62:24}»";
    const auto &reference = "«{base62:24}»";
    show("constants", std::string(app::pointer) + app::deduced + std::string(app::view) + app::fixed_pointer + app::text + app::braced + app::shared);
    show("locals", local + second + third + pointer + joined + std::string(view) + reference);
    app::Config config;
    config.url += "«{base62:24}»";
    show("config", config.url + config.key + config.header);
    config.url = "y «{base62:24}»";
    show("assigned", config.url);
    show("client", app::Client().key() + app::Client("«{base62:24}»").key() + app::Client::name() + app::Client{"z «{base62:24}»"}.header());
    for (int n = 0; n < 4; n++) show("pick", pick(n));
    show("template", app::twice("«{base62:24}»") + app::twice<const char *>("t «{base62:24}»"));
    std::cout << "stream «{base62:24}» " << 1 << "«{base62:24}»" << std::endl;
    show("plus", local + "a «{base62:24}» b" + second);
    show("left", "a «{base62:24}» b" + local);
    show("construct", std::string("«{base62:24}»") + std::string("x «{base62:24}»") + "lit"s);
    const char *kept = nullptr;
    store(&kept, "kept «{base62:24}» end");
    show("kept", kept);
    show("raw", R"(a\n"«{base62:24}»")");
    show("delimited", R"x(b)" «{base62:24}»)x");
    std::map<std::string, std::string> map{{"key", "«{base62:24}»"}, {"«{base62:24}»", "x «{base62:24}»"}};
    map["added"] = "«{base62:24}»";
    for (const auto &[key, value] : map) show("map", key + value);
    std::vector<std::string> vector = {"«{base62:24}»", "v «{base62:24}»"};
    vector.push_back("«{base62:24}»");
    vector.emplace_back("e «{base62:24}»");
    for (const auto &value : vector) show("vector", value);
    std::cout << (local == "«{base62:24}»") << std::strcmp("«{base62:24}»", "x") / 1000 << (std::string("a") < "«{base62:24}»") << "\n";
    auto lambda = [](const std::string &x) { return x + "«{base62:24}»"; };
    std::function<std::string()> function = [] { return "«{base62:24}»"; };
    show("lambda", lambda("l") + function() + [] { return "i «{base62:24}»"; }());
    std::printf("printf «{base62:24}» %s %05d %%\n", "x", 3);
    show("ternary", local.empty() ? "no" : "«{base62:24}»");
    show("lengths", std::to_string(std::strlen("«{base62:24}»")) + "«{base62:24}»"[0]);
    try {
        throw std::runtime_error("failed «{base62:24}»");
    } catch (const std::exception &error) {
        show("thrown", error.what());
    }
    auto made = std::make_unique<app::Client>("«{base62:24}»");
    show("made", made->key());
    show("url", "«postgres://app:{base62:16}@db.example.net/app»");
    static const std::string lasting = "«{base62:24}»";
    static const char *once = "«{base62:24}»";
    constexpr const char *inner = "«{base62:24}»";
    show("static", lasting + once + inner);
    show("cast", static_cast<const char *>("«{base62:24}»"));
    show("end", "é😀 «{base62:24}»"); // a comment
}
