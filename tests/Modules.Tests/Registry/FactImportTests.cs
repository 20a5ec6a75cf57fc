using System.Text;
using Duixian.Platform.Contracts;
using Duixian.Registry.Contracts;
using Duixian.Registry.Imports;
using Xunit;

namespace Duixian.Modules.Tests.Registry;

public sealed class FactImportTests : IDisposable
{
    private static readonly (string Name, string Value)[] Enterprise =
    [
        ("编号", "9001"), ("区市", "环翠区"), ("注册地市", "371000"), ("企业类型", "民营企业"), ("独立法人", "是"), ("国有持股比例", "12.50"), ("国有企业全资子公司", "否"),
        ("成立日期", "2015-02-28"), ("注销日期", ""), ("行业", "C"), ("规模", ""), ("劳务派遣单位", ""), ("以单位形式参保", "是"), ("职工人数", "30"),
        ("失业保险累计足额缴费月数", "48"), ("失业保险欠费", "0"), ("上年实缴失业保险费", "18039.97"), ("上年参保月数", "12"), ("上年参保人月", "360"),
        ("上年首月参保人数", "30"), ("上年末参保人数", "30"), ("前年末参保人数", "30"), ("上年自然减员人数", "0"), ("上年新增领取失业保险金人数", "1"),
        ("本年已享受稳岗返还", "否"), ("严重失信", "否"), ("僵尸企业", ""), ("符合产业和环保政策", ""),
    ];

    private readonly TestHouse house = new();

    [Fact]
    public async Task Import_GoodRows_AddsAndReplaces_AndKeepsTheRest()
    {
        var before = house.Generate();
        var outcome = await ImportAsync("企业", Csv(Row(), Row(("编号", "5"), ("职工人数", "7"))));
        Assert.Null(outcome.First);
        var version = outcome.Version!;
        Assert.Equal(before.Rows["企业"] + 1, version.Rows["企业"]);
        Assert.Equal(before.Rows["人员"], version.Rows["人员"]);
        Assert.Equal(version.Id, house.Store.Current!.Id);
        Assert.Equal(1803997L, Ask("SELECT ui_premium_last_year_fen FROM enterprise WHERE id = 9001"));
        Assert.Equal("371002", Ask("SELECT region_code FROM enterprise WHERE id = 9001"));
        Assert.Equal(7L, Ask("SELECT staff_count FROM enterprise WHERE id = 5"));
        // Missing where absence means no is stored as no; missing where it means unknown stays unknown.
        Assert.Equal(false, Ask("SELECT is_zombie FROM enterprise WHERE id = 9001"));
        Assert.Null(Ask("SELECT size_class FROM enterprise WHERE id = 9001"));
    }

    [Fact]
    public async Task Import_TheSameFileTwice_ChangesNothingMore()
    {
        house.Generate();
        var first = await ImportAsync("企业", Csv(Row()));
        var again = await ImportAsync("企业", Csv(Row()));
        Assert.Equal(first.Version!.Digest, again.Version!.Digest);
    }

    [Fact]
    public async Task Import_InGb18030_ReadsTheSame()
    {
        house.Generate();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var utf8 = await ImportAsync("企业", Csv(Row()));
        var chinese = await ImportAsync("企业", Csv(Row()), Encoding.GetEncoding("GB18030"));
        Assert.Equal(utf8.Version!.Digest, chinese.Version!.Digest);
    }

    [Theory]
    [InlineData("编号", "", "不能为空")]
    [InlineData("编号", "91350100M000100Y44", "不是有效的统一社会信用代码")]
    [InlineData("区市", "火星", "不在代码表“地区”中")]
    [InlineData("独立法人", "也许", "应填 是 或 否")]
    [InlineData("国有持股比例", "50.001", "小数最多2位")]
    [InlineData("国有持股比例", "100.01", "0到100之间")]
    [InlineData("成立日期", "2026-13-01", "不是日期")]
    [InlineData("成立日期", "2023-02-29", "不是日期")]
    [InlineData("成立日期", "2023/2/1", "不是日期")]
    [InlineData("职工人数", "三十", "应为整数")]
    [InlineData("职工人数", "-1", "不小于0")]
    [InlineData("职工人数", "3.5", "应为整数")]
    [InlineData("上年实缴失业保险费", "1.005", "小数最多2位")]
    [InlineData("上年参保月数", "13", "0到12之间")]
    public async Task Import_OneBadValue_RefusesTheFileAndSaysRowFieldValueReason(string field, string value, string reason)
    {
        var before = house.Generate();
        var outcome = await ImportAsync("企业", Csv(Row(), Row(("编号", "9002"), (field, value))));
        Assert.Null(outcome.Version);
        Assert.Equal((2L, 1L), (outcome.Rows, outcome.RejectedRows));
        Assert.Equal((3L, field, value), (outcome.First!.Row, outcome.First.Field, outcome.First.Value));
        Assert.Contains(reason, outcome.First.Reason, StringComparison.Ordinal);
        Assert.Contains($"3,{field},", await File.ReadAllTextAsync(outcome.RejectFile!), StringComparison.Ordinal);
        Assert.Equal(before.Id, house.Store.Current!.Id);
        Assert.Single(Directory.GetDirectories(house.Paths.Facts));
    }

    [Fact]
    public async Task Import_TheSameKeyTwice_RefusesBothRows()
    {
        house.Generate();
        var outcome = await ImportAsync("企业", Csv(Row(), Row(("编号", "09001"))));
        Assert.Equal(2, outcome.RejectedRows);
        Assert.Contains("重复", outcome.First!.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_AHireOfNobody_IsRefused()
    {
        house.Generate();
        const string header = "编号,企业,人员,招用日期,已签劳动合同,失业保险缴费月数,工伤保险缴费月数,养老保险缴费月数,审核时正常参保,此前已享受扩岗补助,此前已享受一次性吸纳就业补贴\n";
        var outcome = await ImportAsync("招用", header + "900001,9,1,2024-03-01,是,6,6,6,是,否,否\n900002,9,777777,2024-03-01,是,6,6,6,是,否,否\n");
        Assert.Equal((1L, "人员", "777777"), (outcome.RejectedRows, outcome.First!.Field, outcome.First.Value));
        Assert.NotNull((await ImportAsync("招用", header + "900001,9,1,2024-03-01,是,6,6,6,是,否,否\n")).Version);
    }

    [Theory]
    [InlineData("机构", "编号\n1\n", "机构")]
    [InlineData("企业", "", "is empty")]
    [InlineData("企业", "编号,区市\n1,环翠区\n", "lacks the columns")]
    [InlineData("企业", "编号,编号\n1,1\n", "twice")]
    [InlineData("企业", "区市\n环翠区\n", "key column")]
    public async Task Import_AFileWithTheWrongColumns_IsRefusedInWords(string entity, string text, string words)
    {
        house.Generate();
        var refused = await Assert.ThrowsAsync<BadInputException>(() => ImportAsync(entity, text));
        Assert.Contains(words, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ABrokenLine_SaysWhichLine()
    {
        house.Generate();
        var refused = await Assert.ThrowsAsync<BadInputException>(() => ImportAsync("企业", Csv(Row()) + "9002,环翠区\n"));
        Assert.Contains("line 3", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_Binary_IsRefused()
    {
        house.Generate();
        var file = Path.Combine(house.Paths.Data, "picture.csv");
        await File.WriteAllBytesAsync(file, [0x89, 0x50, 0x4E, 0x47, 0xFF, 0x00, 0xFF]);
        var refused = await Assert.ThrowsAsync<BadInputException>(() => Import().ImportAsync(new ImportRequest("企业", file), null, CancellationToken.None));
        Assert.Contains("neither UTF-8 nor GB18030", refused.Message, StringComparison.Ordinal);
        Assert.Single(Directory.GetDirectories(house.Paths.Facts));
    }

    public void Dispose() => house.Dispose();

    private static string Row(params (string Name, string Value)[] changes) =>
        string.Join(',', Enterprise.Select(f => changes.LastOrDefault(c => c.Name == f.Name) is { Name: not null } change ? change.Value : f.Value));

    private static string Csv(params string[] rows) => string.Join(',', Enterprise.Select(f => f.Name)) + "\n" + string.Join('\n', rows) + "\n";

    private async Task<ImportOutcome> ImportAsync(string entity, string text, Encoding? encoding = null)
    {
        var file = Path.Combine(house.Paths.Data, "import.csv");
        await File.WriteAllTextAsync(file, text, encoding ?? new UTF8Encoding(false));
        return await Import().ImportAsync(new ImportRequest(entity, file), null, CancellationToken.None);
    }

    // Keys are numbers here, so neither the database nor the cipher is asked.
    private FactImport Import() => new(house.Store,
        new ImportKeys(new NoCipher(), () => throw new InvalidOperationException("The database is not needed.")), TimeProvider.System);

    private object? Ask(string sql)
    {
        using var database = house.Store.OpenReadOnly();
        using var connection = database.Connect();
        return connection.Scalar(sql);
    }

    private sealed class NoCipher : IFieldCipher
    {
        public byte[] Encrypt(string field, string value) => throw new InvalidOperationException();

        public string Decrypt(string field, ReadOnlySpan<byte> encrypted) => throw new InvalidOperationException();

        public byte[] LookupHash(string field, string value) => throw new InvalidOperationException();
    }
}
