using Duixian.Registry.Numbers;

namespace Duixian.Registry.Demonstration;

/// <summary>Names and numbers for a city that never was. Numbers have valid check characters; a likeness to anybody's is chance.</summary>
internal sealed class CityNames(int seed)
{
    private const string Surnames = "王李张刘于孙宋丛姜毕陈杨赵徐马林曲初邹董车谭吕周吴郑黄高梁许曹冯邵戚邢鞠慕宫连隋";
    private const string GivenFirst = "建海晓志文雅思嘉子雨欣明国淑佳浩俊玉春秀立德成永世丽美慧宇泽";
    private const string GivenLast = "华军平玲琪涛峰燕宁辉杰洋婷磊静鹏超娜阳博轩涵怡然强芳兰伟敏宸";
    private static readonly string[] Brands =
        ["海润", "鲁东", "成山", "恒泰", "金猴岭", "远航", "华港", "文昌", "天东", "里口", "昆嵛", "环海", "石岛湾", "乳峰", "银滩", "崂岭", "顺和", "百川", "启明", "宏昌", "正阳", "兴达", "瑞丰", "东浦", "黄海源", "凤林", "初村", "葡萄滩", "千里岩", "双岛"];
    private static readonly (string Code, string[] Trades)[] Trades =
    [
        ("A", ["水产养殖", "苹果种植"]), ("B", ["矿业"]), ("C", ["精密机械", "渔具", "食品", "医疗器械", "纺织", "船舶配件", "电子", "橡塑制品"]), ("D", ["热力"]),
        ("E", ["建筑工程", "装饰工程"]), ("F", ["商贸", "建材", "粮油", "汽车销售"]), ("G", ["物流", "海运"]), ("H", ["餐饮管理", "酒店"]),
        ("I", ["软件", "信息技术"]), ("J", ["咨询"]), ("K", ["置业", "物业"]), ("L", ["人力资源", "企业管理", "劳务"]), ("M", ["检测技术", "工程设计"]),
        ("N", ["环境工程"]), ("O", ["家政服务", "汽车维修"]), ("P", ["教育咨询"]), ("Q", ["养老服务"]), ("R", ["文化传媒"]),
    ];
    private readonly HashSet<string> taken = [];

    internal string EnterpriseName(long id, string? kind, string? industry, bool isLegalPerson, string regionName)
    {
        var trades = Trades.FirstOrDefault(t => t.Code == industry).Trades ?? ["实业"];
        for (var turn = 0; ; turn++)
        {
            var brand = Brands[Draw(id, 1 + (turn * 10), Brands.Length)] + (turn == 0 ? "" : Surnames[Draw(id, 2 + (turn * 10), Surnames.Length)].ToString());
            var trade = trades[Draw(id, 3, trades.Length)];
            var place = Draw(id, 4, 3) == 0 ? regionName : "威海";
            var name = kind switch
            {
                "个体工商户" => $"{regionName}{brand}{trade}经营部",
                "社会组织" => $"{place}{brand}社会服务中心",
                "事业单位" => $"{regionName}{brand}公共服务站",
                "国有企业" => $"{place}{brand}{trade}集团有限公司",
                _ => $"{place}{brand}{trade}{(Draw(id, 5, 12) == 0 ? "股份有限公司" : "有限公司")}{(isLegalPerson ? "" : regionName + "分公司")}",
            };
            if (taken.Add(name))
                return name;
        }
    }

    internal string EnterpriseCode(long id, string? kind, string region)
    {
        var department = kind switch { "个体工商户" => "92", "社会组织" => "52", "事业单位" => "12", _ => "91" };
        for (var turn = 0; ; turn++)
        {
            var organisation = "MA" + string.Concat(Enumerable.Range(0, 6).Select(i => CreditCode.Alphabet[Draw(id, 10 + i + (turn * 10), CreditCode.Alphabet.Length)]));
            var code = CreditCode.Make(department, region, organisation);
            if (taken.Add(code))
                return code;
        }
    }

    internal string PersonName(long id) => string.Concat(
        Surnames[Draw(id, 20, Surnames.Length)].ToString(),
        Draw(id, 21, 5) == 0 ? "" : GivenFirst[Draw(id, 22, GivenFirst.Length)].ToString(),
        GivenLast[Draw(id, 23, GivenLast.Length)].ToString());

    internal string IdNumber(long id, string region, DateOnly? bornOn)
    {
        // A birthday the registers do not know still stands in the number.
        var day = bornOn ?? new DateOnly(1990, 1, 1).AddDays(Draw(id, 24, 3000));
        for (var turn = 0; ; turn++)
        {
            var number = IdentityNumber.Make(region, day, 1 + ((Draw(id, 25, 999) + turn) % 999));
            if (taken.Add(number))
                return number;
        }
    }

    // 199 is a prefix in use; the zeros after it are not given out.
    internal string Phone(long id) => $"1990000{Draw(id, 26, 10000):0000}";

    // SplitMix64 over (seed, id, salt): even, and the same on every machine.
    private int Draw(long id, int salt, int count)
    {
        unchecked
        {
            var x = ((ulong)seed * 0x9E3779B97F4A7C15) + ((ulong)id * 0xBF58476D1CE4E5B9) + ((ulong)salt * 0x94D049BB133111EB);
            x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
            x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
            x ^= x >> 31;
            return (int)(x % (ulong)count);
        }
    }
}
