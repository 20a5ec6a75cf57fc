using System.Collections.Immutable;

namespace Duixian.Dmn.Testing;

/// <summary>What running a folder of test cases gave.</summary>
public sealed record KitReport(ImmutableArray<FolderResult> Folders)
{
    /// <summary>All cases.</summary>
    public IEnumerable<CaseResult> Cases => Folders.SelectMany(f => f.Cases);

    /// <summary>Cases that agree.</summary>
    public int Passed => Cases.Count(c => c.Passed);

    /// <summary>Cases that do not.</summary>
    public int Failed => Cases.Count(c => !c.Passed);

    /// <summary>Cases in which every number agrees to the last digit.</summary>
    public int Exact => Cases.Count(c => c.Agreement == Agreement.Exact);

    /// <summary>Cases that ask for an error beside the null.</summary>
    public int ErrorsAsked => Cases.Count(c => c.AsksForError);

    /// <summary>Those of them in which a note or a finding tells of an error.</summary>
    public int ErrorsFlagged => Cases.Count(c => c.AsksForError && c.FlaggedError);
}

/// <summary>One folder of the kit.</summary>
/// <param name="Name">Path below the folder that was run.</param>
public sealed record FolderResult(string Name, ImmutableArray<CaseResult> Cases);

/// <summary>One test case.</summary>
/// <param name="ExpectsNull">Whether null is all that it expects.</param>
/// <param name="AsksForError">Whether it says <c>errorResult</c>.</param>
/// <param name="FlaggedError">Whether evaluation told of an error.</param>
/// <param name="Detail">For a case that fails: what was expected and what came. Null otherwise.</param>
public sealed record CaseResult(
    string File, string Id, string? Description, Agreement Agreement, bool ExpectsNull, bool AsksForError, bool FlaggedError, string? Detail)
{
    /// <summary>Whether the result agrees with the expectation.</summary>
    public bool Passed => Agreement != Agreement.Different;
}
