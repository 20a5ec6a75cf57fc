using System.Collections.Immutable;

namespace Duixian.Registry.Contracts;

/// <summary>Everything a rule may read, as <c>policies/facts.yaml</c> and <c>policies/codes/</c> declare it. Immutable.</summary>
/// <param name="Hash">SHA-256 over the files it was read from, lower-case hexadecimal.</param>
public sealed record FactModel(
    ImmutableArray<FactRegister> Registers,
    ImmutableArray<FactEntity> Entities,
    ImmutableArray<CodeList> CodeLists,
    string Hash)
{
    /// <summary>The entity of this Chinese name (企业) or table (enterprise), or null.</summary>
    public FactEntity? Find(string nameOrTable) =>
        Entities.FirstOrDefault(e => e.Name == nameOrTable || e.Table == nameOrTable);

    /// <summary>The entity of this Chinese name or table.</summary>
    /// <exception cref="KeyNotFoundException">The model has no such entity.</exception>
    public FactEntity Entity(string nameOrTable) =>
        Find(nameOrTable) ?? throw new KeyNotFoundException($"The fact model has no entity \"{nameOrTable}\"; it has {string.Join("、", Entities.Select(e => e.Name))}.");

    /// <summary>The code list of this name, or null.</summary>
    public CodeList? FindCodes(string name) => CodeLists.FirstOrDefault(l => l.Name == name);

    /// <summary>What people call the code; the code itself when the list does not know it.</summary>
    public string NameOfCode(string list, string code) => FindCodes(list)?.NameOf(code) ?? code;
}

/// <summary>A register facts come from.</summary>
/// <param name="Authority">Who certifies its facts.</param>
/// <param name="Refresh">How often it arrives, in words, e.g. 每月.</param>
public sealed record FactRegister(string Name, string Authority, string Refresh, string Note);

/// <summary>One kind of thing facts are about; a FEEL context and a table.</summary>
/// <param name="Name">Chinese name, the FEEL variable of a rule about it, e.g. 企业.</param>
/// <param name="Table">Table of the fact store. Every table has a <c>BIGINT</c> key column <see cref="IdColumn"/>.</param>
public sealed record FactEntity(
    string Name,
    string Table,
    string Note,
    ImmutableArray<FactField> Fields,
    ImmutableArray<FactRelation> Relations)
{
    /// <summary>Key column of every fact table: the surrogate id of the subject.</summary>
    public const string IdColumn = "id";

    /// <summary>The field of this Chinese name or column, or null.</summary>
    public FactField? FindField(string nameOrColumn) => Fields.FirstOrDefault(f => f.Name == nameOrColumn || f.Column == nameOrColumn);

    /// <summary>The to-one relation of this Chinese name or column, or null.</summary>
    public FactRelation? FindRelation(string nameOrColumn) => Relations.FirstOrDefault(r => r.Name == nameOrColumn || r.Column == nameOrColumn);
}

/// <summary>One field of an entity.</summary>
/// <param name="Name">Chinese name, as rules write it.</param>
/// <param name="Unit">Unit of the value a rule sees (人, 月, 元, %); empty when it has none.</param>
/// <param name="Min">Least value allowed, both ends included, in the unit a rule sees; null when open.</param>
/// <param name="Register">Name of the <see cref="FactRegister"/> the field comes from.</param>
public sealed record FactField(
    string Name,
    string Column,
    FactType Type,
    string Unit,
    decimal? Min,
    decimal? Max,
    FactAbsence Absence,
    string Register,
    FactSensitivity Sensitivity,
    string Note)
{
    /// <summary>Whether the column may hold NULL. It may not where absence means no and the type has a value that says no.</summary>
    /// <remarks>A missing boolean is stored as false, a missing number or amount as 0, when <see cref="Absence"/> is no.</remarks>
    public bool IsNullable => Absence == FactAbsence.Unknown || Type.Kind is FactKind.Date or FactKind.Code or FactKind.String;

    /// <summary>Whether NULL means that the value is not known. Where false, NULL is the known answer "there is none".</summary>
    public bool IsNullUnknown => Absence == FactAbsence.Unknown;
}

/// <summary>A to-one relation, seen by rules as a nested context (<c>招用.企业.规模</c>).</summary>
/// <param name="Column">Column holding the other entity's id.</param>
/// <param name="Entity">Chinese name of the other entity.</param>
/// <param name="Absence">What NULL means; a relation whose absence is unknown may also be required by its import.</param>
public sealed record FactRelation(string Name, string Column, string Entity, FactAbsence Absence, string Register, string Note);

/// <summary>What a missing value means.</summary>
public enum FactAbsence
{
    /// <summary>There is no such thing: not registered, not paid, not closed.</summary>
    No,

    /// <summary>Nobody knows. Conditions that read it may be unknown.</summary>
    Unknown,
}

/// <summary>公开 · 内部 · 个人信息 · 敏感个人信息.</summary>
public enum FactSensitivity
{
    Public,
    Internal,
    Personal,
    SensitivePersonal,
}
