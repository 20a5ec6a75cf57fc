namespace Duixian.Platform.Contracts;

/// <summary>One thing somebody may do. Load, guard, change, return: saving, checking the role and the audit row belong to <see cref="IUseCases"/>.</summary>
public interface IUseCase<TCommand, TResult>
    where TCommand : notnull
{
    Task<Result<TResult>> HandleAsync(TCommand command, Act act, CancellationToken cancellation);
}

/// <summary>Runs use cases: checks that the act's role may, opens a transaction, handles, saves, and writes the audit row in the same transaction.</summary>
public interface IUseCases
{
    /// <summary>Does the command on behalf of the act. A problem rolls everything back; the refusal itself is audited.</summary>
    Task<Result<TResult>> DoAsync<TCommand, TResult>(TCommand command, Act act, CancellationToken cancellation)
        where TCommand : notnull;
}
