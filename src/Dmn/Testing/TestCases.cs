using System.Collections.Immutable;

namespace Duixian.Dmn.Testing;

/// <summary>One test file in the layout of the DMN Technology Compatibility Kit.</summary>
/// <param name="ModelName">File name of the model, relative to the test file.</param>
public sealed record TestCaseFile(string Path, string? ModelName, ImmutableArray<TestCase> Cases);

/// <summary>Inputs and what must come out.</summary>
/// <param name="Service">Name of the decision service to invoke; null when decisions are evaluated.</param>
public sealed record TestCase(
    string Id, string? Description, string? Service, ImmutableArray<TestInput> Inputs, ImmutableArray<TestExpectation> Expectations);

/// <summary>A value given to an input or, for a service, to an input decision.</summary>
public sealed record TestInput(string Name, string? Namespace, TestValue Value);

/// <summary>A named result.</summary>
/// <param name="ErrorResult">Whether the case says that evaluation must report an error beside the null.</param>
public sealed record TestExpectation(string Name, bool ErrorResult, TestValue? Expected);

/// <summary>A value as the test file writes it.</summary>
public abstract record TestValue;

/// <summary>A scalar.</summary>
/// <param name="Type">Local name of the XML Schema type: decimal, string, date …; null when not given.</param>
/// <param name="Text">Null for xsi:nil.</param>
public sealed record TestScalar(string? Type, string? Text) : TestValue;

/// <summary>A list.</summary>
public sealed record TestList(ImmutableArray<TestValue> Items) : TestValue;

/// <summary>A context.</summary>
public sealed record TestContext(ImmutableArray<KeyValuePair<string, TestValue>> Entries) : TestValue;
