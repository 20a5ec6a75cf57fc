using Duixian.Platform.Contracts;

namespace Duixian.Web.Reading;

/// <summary>Where the result of a subject is shown, and which subject an address means.</summary>
internal static class SubjectAddress
{
    public static string? Of(SubjectRef? subject) => subject switch
    {
        { Entity: "企业" } enterprise => $"/result/enterprise/{enterprise.Id}",
        { Entity: "人员" } person => $"/result/person/{person.Id}",
        _ => null,
    };

    /// <summary>Reads the two parts of an address, e.g. <c>enterprise</c> and <c>7</c>; null when they name nothing.</summary>
    public static SubjectRef? Parse(string who, string number) =>
        (who switch { "enterprise" => "企业", "person" => "人员", _ => null }) is { } entity ? SubjectRef.Parse($"{entity}:{number}") : null;
}
