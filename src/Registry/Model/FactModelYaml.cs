namespace Duixian.Registry.Model;

/// <summary>The file as written; <see cref="FactModelFile"/> checks it and makes the model.</summary>
internal sealed class ModelYaml
{
    public List<RegisterYaml> Registers { get; set; } = [];

    public Dictionary<string, string> CodeLists { get; set; } = [];

    public List<EntityYaml> Entities { get; set; } = [];
}

internal sealed class RegisterYaml
{
    public string Name { get; set; } = "";

    public string Authority { get; set; } = "";

    public string Refresh { get; set; } = "";

    public string Note { get; set; } = "";
}

internal sealed class EntityYaml
{
    public string Name { get; set; } = "";

    public string Table { get; set; } = "";

    public string Note { get; set; } = "";

    public List<FieldYaml> Fields { get; set; } = [];

    public List<RelationYaml> Relations { get; set; } = [];
}

internal sealed class FieldYaml
{
    public string Name { get; set; } = "";

    public string Column { get; set; } = "";

    public string Type { get; set; } = "";

    public string Unit { get; set; } = "";

    public string? Min { get; set; }

    public string? Max { get; set; }

    public string Absence { get; set; } = "";

    public string Register { get; set; } = "";

    public string Sensitivity { get; set; } = "";

    public string Note { get; set; } = "";
}

internal sealed class RelationYaml
{
    public string Name { get; set; } = "";

    public string Column { get; set; } = "";

    public string Entity { get; set; } = "";

    public string Absence { get; set; } = "";

    public string Register { get; set; } = "";

    public string Note { get; set; } = "";
}

internal sealed class CodesYaml
{
    public string Name { get; set; } = "";

    public string Source { get; set; } = "";

    public List<CodeYaml> Codes { get; set; } = [];
}

internal sealed class CodeYaml
{
    public string Code { get; set; } = "";

    public string Name { get; set; } = "";
}
