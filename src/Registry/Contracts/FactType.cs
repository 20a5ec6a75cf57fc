using System.Globalization;

namespace Duixian.Registry.Contracts;

/// <summary>The kinds of values a fact can have.</summary>
public enum FactKind
{
    Boolean,
    Integer,
    Decimal,

    /// <summary>Stored in whole fen, seen by rules in yuan.</summary>
    Money,
    Date,

    /// <summary>A code of a code list; rules see the code.</summary>
    Code,
    String,
}

/// <summary>Type of a fact: its kind and, where the kind needs them, its digits or code list.</summary>
/// <param name="Precision">Digits in all, for decimals; 0 otherwise.</param>
/// <param name="Scale">Digits after the point, for decimals; 0 otherwise.</param>
/// <param name="CodeList">Name of the code list, for codes; null otherwise.</param>
public sealed record FactType(FactKind Kind, int Precision = 0, int Scale = 0, string? CodeList = null)
{
    /// <summary>Column type, the same in DuckDB and PostgreSQL.</summary>
    public string SqlType => Kind switch
    {
        FactKind.Boolean => "BOOLEAN",
        FactKind.Integer => "INTEGER",
        FactKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"DECIMAL({Precision},{Scale})"),
        FactKind.Money => "BIGINT",
        FactKind.Date => "DATE",
        FactKind.Code or FactKind.String => "VARCHAR",
        _ => throw new System.Diagnostics.UnreachableException(Kind.ToString()),
    };

    /// <summary>As <c>facts.yaml</c> writes it.</summary>
    public override string ToString() => Kind switch
    {
        FactKind.Decimal => string.Create(CultureInfo.InvariantCulture, $"decimal({Precision},{Scale})"),
        FactKind.Code => $"code({CodeList})",
#pragma warning disable CA1308 // the file writes its types in lower case
        _ => Kind.ToString().ToLowerInvariant(),
#pragma warning restore CA1308
    };
}
