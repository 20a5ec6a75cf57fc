using Duixian.Platform.Audit;
using Duixian.Platform.Contracts;
using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Platform.UseCases;

/// <summary>The one way in: declared need, transaction, handler, audit row, commit.</summary>
internal sealed class UseCases(IServiceProvider services, AppDb db, AuditTrail audit, IEnumerable<UseCaseDeclaration> declarations) : IUseCases
{
    public async Task<Result<TResult>> DoAsync<TCommand, TResult>(TCommand command, Act act, CancellationToken cancellation)
        where TCommand : notnull
    {
        var declaration = declarations.FirstOrDefault(candidate => candidate.Command == typeof(TCommand))
            ?? throw new InvalidOperationException($"{typeof(TCommand).Name} is no registered use case: add it with AddUseCase and a need.");
        if (!declaration.Need.Allows(act.Role))
            return await RefuseAsync(declaration, act, Problem.Of("access.role-missing", act.Role.InWords()), cancellation);

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var handler = services.GetRequiredService<IUseCase<TCommand, TResult>>();
        var result = await handler.HandleAsync(command, act, cancellation);
        if (result.Problem is { } problem)
        {
            await transaction.RollbackAsync(cancellation);
            return await RefuseAsync(declaration, act, problem, cancellation);
        }
        audit.Add(act, declaration.Name, about: null, AuditOutcome.Done, detail: null);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return result;
    }

    private async Task<Problem> RefuseAsync(UseCaseDeclaration declaration, Act act, Problem problem, CancellationToken cancellation)
    {
        // What the handler prepared must not be saved together with the note that it was refused.
        db.ChangeTracker.Clear();
        audit.Add(act, declaration.Name, about: null, AuditOutcome.Refused, problem.Code);
        await db.SaveChangesAsync(cancellation);
        return problem;
    }
}
