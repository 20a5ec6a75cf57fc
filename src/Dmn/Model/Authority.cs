namespace Duixian.Dmn.Model;

/// <summary>What a decision, a condition or a table row rests on: a measure, a rule of higher rank or a parameter.</summary>
/// <remarks>
/// Written in a model as <c>&lt;dx:cite source="WH2024-19/2.4" words="45周岁以下"/&gt;</c> with namespace <c>urn:duixian:dmn</c>
/// inside <c>extensionElements</c>, or as the standard's <c>authorityRequirement</c> on a <c>knowledgeSource</c>.
/// </remarks>
/// <param name="Source">Measure id, key of a registered source, <c>参数:NAME</c>, or the name of a knowledge source.</param>
/// <param name="Words">The words relied on, as the source has them; null when the whole source is meant.</param>
/// <param name="Location">Address of a knowledge source, when the model gives one.</param>
public sealed record Authority(string Source, string? Words, string? Location, Place Place);
