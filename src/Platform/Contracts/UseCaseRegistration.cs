using Microsoft.Extensions.DependencyInjection;

namespace Duixian.Platform.Contracts;

/// <summary>How a module offers its use cases.</summary>
public static class UseCaseRegistration
{
    /// <summary>Registers the handler of a command together with what the command asks for.</summary>
    public static IServiceCollection AddUseCase<TCommand, TResult, THandler>(this IServiceCollection services, Need need)
        where TCommand : notnull
        where THandler : class, IUseCase<TCommand, TResult> =>
        services
            .AddSingleton(new UseCaseDeclaration(typeof(TCommand).Name, typeof(TCommand), need))
            .AddScoped<IUseCase<TCommand, TResult>, THandler>();

    /// <summary>Adds the sentences of a module's problems: a resource file with one entry per code.</summary>
    public static IServiceCollection AddProblemWords(this IServiceCollection services, System.Resources.ResourceManager words) =>
        services.AddSingleton(new ProblemWordsSource(words));
}

/// <summary>One module's sentences for its problem codes.</summary>
public sealed record ProblemWordsSource(System.Resources.ResourceManager Words);
