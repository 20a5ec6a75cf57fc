using Duixian.Platform.Contracts;

namespace Duixian.Registry.Contracts;

/// <summary>Takes a table of facts into a new version of the fact store: every row, or none.</summary>
public interface IFactImport
{
    /// <summary>
    /// Checks every row of a CSV file and, when none is refused, publishes a version in which the file's rows replace those with the same key.
    /// The first line names the columns: a key, then every field and relation of the entity by its Chinese name, in any order.
    /// The key is 编号, or 统一社会信用代码 for 企业 and 公民身份号码 for 人员 who are registered already; relations take either.
    /// </summary>
    /// <param name="progress">Told in words what is being done.</param>
    /// <returns>The new version, or what was refused; then nothing has changed but the reject file.</returns>
    /// <exception cref="BadInputException">The file as a whole cannot be read: wrong entity, encoding, columns or a broken line.</exception>
    Task<ImportOutcome> ImportAsync(ImportRequest request, IProgress<string>? progress, CancellationToken cancellation);
}

/// <param name="Entity">Chinese name, e.g. 企业.</param>
/// <param name="File">CSV with commas, in UTF-8 or GB18030.</param>
/// <param name="CutOff">Last day the facts speak of; null to keep that of the current version.</param>
/// <param name="RejectFile">Where refused rows are listed; null for the file's name with <c>.rejects.csv</c>.</param>
public sealed record ImportRequest(string Entity, string File, DateOnly? CutOff = null, string? RejectFile = null);

/// <summary>What came of an import.</summary>
/// <param name="Version">The new version; null when rows were refused.</param>
/// <param name="Rows">Rows the file holds.</param>
/// <param name="RejectedRows">Rows with at least one refused value.</param>
/// <param name="First">The first refusal, null when there is none.</param>
/// <param name="RejectFile">Every refusal with row, field, value and reason; null when there is none.</param>
public sealed record ImportOutcome(FactVersion? Version, long Rows, long RejectedRows, Rejection? First, string? RejectFile);

/// <summary>One refused value.</summary>
/// <param name="Row">Counted from 1; the line of column names is row 1.</param>
public sealed record Rejection(long Row, string Field, string Value, string Reason);
