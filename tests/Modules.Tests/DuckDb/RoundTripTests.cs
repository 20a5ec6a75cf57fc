using Duixian.DuckDb;
using Xunit;

namespace Duixian.Modules.Tests.DuckDb;

public sealed class RoundTripTests
{
    public static TheoryData<string, object?> Values => new()
    {
        { "true", true },
        { "127::TINYINT", 127L },
        { "(-32768)::SMALLINT", -32768L },
        { "2147483647::INTEGER", 2147483647L },
        { "(-9223372036854775808)::BIGINT", long.MinValue },
        { "18446744073709551615::UBIGINT", (Int128)ulong.MaxValue },
        { "170141183460469231731687303715884105727::HUGEINT", Int128.MaxValue },
        { "(-170141183460469231731687303715884105727)::HUGEINT", -Int128.MaxValue },
        { "1.5::DOUBLE", 1.5 },
        { "(-9.99)::DECIMAL(4,2)", new DuckDecimal(-999, 2) },
        { "1234567.89::DECIMAL(9,2)", new DuckDecimal(123456789, 2) },
        { "1234567890123456.78::DECIMAL(18,2)", new DuckDecimal(123456789012345678, 2) },
        { "999999999999999999999999999999999999.99::DECIMAL(38,2)", new DuckDecimal(Int128.Parse("99999999999999999999999999999999999999", null), 2) },
        { "DATE '1969-12-31'", new DateOnly(1969, 12, 31) },
        { "DATE '2024-02-29'", new DateOnly(2024, 2, 29) },
        { "DATE '0001-01-01'", new DateOnly(1, 1, 1) },
        { "DATE '9999-12-31'", new DateOnly(9999, 12, 31) },
        { "TIMESTAMP '2024-09-30 23:59:59.999999'", new DateTime(2024, 9, 30, 23, 59, 59, 999, 999) },
        { "''", "" },
        { "'十二个字节'", "十二个字节" },
        { "'环翠区'", "环翠区" },
        { "repeat('威', 1000)", new string('威', 1000) },
        { "NULL::BIGINT", null },
        { "NULL::VARCHAR", null },
        { "NULL::DECIMAL(38,2)", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void Select_EveryType_GivesTheValue(string sql, object? expected)
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        Assert.Equal(expected, connection.Scalar($"SELECT {sql}"));
    }

    [Fact]
    public void Bind_EveryType_ComesBackUnchanged()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        object?[] values =
        [
            true, 7L, Int128.MinValue + 1, new DuckDecimal(-123456789012345678, 2), new DateOnly(2000, 2, 29),
            new DateTime(2024, 9, 30, 1, 2, 3), "荣成市", null,
        ];
        using var result = connection.Query("SELECT $1, $2, $3, $4, $5, $6, $7, $8", values);
        var row = Assert.Single(result.Rows());
        Assert.Equal(values, row);
    }

    [Fact]
    public void BindDecimal_FromDotNet_KeepsEveryDigit()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        Assert.Equal("-79228162514264337593543950.335", connection.Scalar("SELECT $1::VARCHAR", [-79228162514264337593543950.335m]));
    }

    [Fact]
    public void Append_FiveThousandRowsWithNulls_ReadsBackTheSame()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        connection.Execute("CREATE TABLE t (b BOOLEAN, i INTEGER, l BIGINT, h HUGEINT, s DECIMAL(4,2), m DECIMAL(38,2), d DATE, w TIMESTAMP, v VARCHAR)");
        const int count = 5000;
        using (var appender = connection.Appender("t"))
        {
            for (var i = 0; i < count; i++)
            {
                if (i % 7 == 0)
                {
                    for (var c = 0; c < 9; c++)
                        appender.AppendNull();
                }
                else
                {
                    appender.Append(i % 2 == 0);
                    appender.Append(i);
                    appender.Append(-(long)i * 1_000_000_007);
                    appender.Append((Int128)i << 90);
                    appender.Append(new DuckDecimal(i, 3 - (i % 10 == 0 ? 0 : 1)));
                    appender.Append(DuckDecimal.From(i + 0.25m));
                    appender.Append(new DateOnly(1970, 1, 1).AddDays(i));
                    appender.Append(DateTime.UnixEpoch.AddSeconds(i));
                    appender.Append($"第{i}户" + new string('长', i % 9));
                }

                appender.EndRow();
            }

            appender.Complete();
        }

        using var result = connection.Query("SELECT * FROM t");
        var seen = 0;
        foreach (var chunk in result.Chunks())
        {
            for (var row = 0; row < chunk.RowCount; row++, seen++)
            {
                if (seen % 7 == 0)
                {
                    Assert.All(Enumerable.Range(0, 9), c => Assert.True(chunk[c].IsNull(row)));
                    continue;
                }

                Assert.Equal(seen % 2 == 0, chunk[0].GetBoolean(row));
                Assert.Equal(seen, chunk[1].Span<int>()[row]);
                Assert.Equal(-(long)seen * 1_000_000_007, chunk[2].GetInt64(row));
                Assert.Equal((Int128)seen << 90, chunk[3].GetInt128(row));
                Assert.Equal(seen % 10 == 0 ? seen / 10 : seen, (long)chunk[4].GetDecimal(row).Unscaled);
                Assert.Equal(seen + 0.25m, chunk[5].GetDecimal(row).ToDecimal());
                Assert.Equal(new DateOnly(1970, 1, 1).AddDays(seen), chunk[6].GetDate(row));
                Assert.Equal(DateTime.UnixEpoch.AddSeconds(seen), chunk[7].GetTimestamp(row));
                Assert.Equal($"第{seen}户" + new string('长', seen % 9), chunk[8].GetString(row));
            }
        }

        Assert.Equal(count, seen);
    }

    [Fact]
    public void Append_ValueWithTooManyDigits_IsRefused()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        connection.Execute("CREATE TABLE t (s DECIMAL(4,2))");
        using var appender = connection.Appender("t");
        Assert.Throws<ArgumentException>(() => appender.Append(new DuckDecimal(10000, 2)));
        Assert.Throws<ArgumentException>(() => appender.Append(new DuckDecimal(1, 3)));
    }

    [Fact]
    public void Append_WrongTypeOrShortRow_IsRefused()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        connection.Execute("CREATE TABLE t (i INTEGER, v VARCHAR)");
        using var appender = connection.Appender("t");
        Assert.Throws<InvalidOperationException>(() => appender.Append("1"));
        appender.Append(1);
        Assert.Throws<InvalidOperationException>(appender.EndRow);
    }

    [Fact]
    public void ReadingSpan_OfAnotherSize_IsRefused()
    {
        using var database = DuckDatabase.InMemory();
        using var connection = database.Connect();
        using var result = connection.Query("SELECT 1::INTEGER");
        foreach (var chunk in result.Chunks())
            Assert.Throws<InvalidOperationException>(() => chunk[0].Span<long>().Length);
    }
}
