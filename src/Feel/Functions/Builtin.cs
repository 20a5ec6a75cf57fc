using System.Collections.Immutable;
using Duixian.Feel.Values;

namespace Duixian.Feel.Functions;

/// <summary>A function of the standard library: its name, the ways to call it, and what it does.</summary>
public sealed class Builtin : FeelFunction
{
    private Builtin(string name, ImmutableArray<Signature> signatures, string? sqlKey)
    {
        Name = name;
        Signatures = signatures;
        SqlKey = sqlKey;
    }

    /// <summary>Declares a built-in; see <see cref="SignatureReader"/> for the form of a declaration.</summary>
    internal Builtin(string declaration, BuiltinBody body)
    {
        var (name, signature) = SignatureReader.Read(declaration, body);
        Name = name;
        Signatures = [signature];
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <summary>The ways to call it; the first that fits is taken.</summary>
    public ImmutableArray<Signature> Signatures { get; }

    /// <summary>What the SQL lowering calls it; null when it has no form in SQL and stays with the interpreter.</summary>
    public string? SqlKey { get; }

    /// <inheritdoc/>
    public override ImmutableArray<string> ParameterNames => [.. Signatures[0].Parameters.Select(parameter => parameter.Name)];

    /// <summary>The same built-in with one more way to call it.</summary>
    internal Builtin Or(string declaration, BuiltinBody body)
    {
        var (name, signature) = SignatureReader.Read(declaration, body);
        return name == Name
            ? new Builtin(Name, Signatures.Add(signature), SqlKey)
            : throw new FormatException($"\"{declaration}\" does not declare {Name}.");
    }

    /// <summary>The same built-in, with a form in SQL.</summary>
    internal Builtin InSql(string key) => new(Name, Signatures, key);

    /// <inheritdoc/>
    public override FeelValue Invoke(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        if (!invocation.Spend(ReadingWork(arguments)))
            return FeelValue.Null;
        foreach (var signature in Signatures)
        {
            if (signature.Accepts(arguments))
                return Finish(signature.Body(arguments, invocation), invocation);
        }
        return Finish(InvokeConverted(arguments, invocation), invocation);
    }

    /// <inheritdoc/>
    public override FeelValue InvokeNamed(
        ReadOnlySpan<string> names, ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        foreach (var signature in Signatures)
        {
            // A function of nothing but "as many as you like" has no name for any one of them.
            if (!(signature.IsVariadic && signature.Parameters.Length == 1) && Order(signature, names, arguments) is { } ordered)
                return Invoke(ordered, invocation);
        }
        foreach (var name in names)
        {
            if (!Signatures.Any(signature => signature.Parameters.Any(parameter => parameter.Name == name)))
                return invocation.Null(NoteCodes.UnknownParameter, Name, name);
        }
        return invocation.Null(NoteCodes.WrongArity, Name, names.Length);
    }

    /// <summary>Whether these names, in any order, are a way to call it: what a binder checks before run time.</summary>
    public Signature? FindByNames(IReadOnlyCollection<string> names) => Signatures.FirstOrDefault(signature =>
        !(signature.IsVariadic && signature.Parameters.Length == 1)
        && names.All(name => signature.Parameters.Any(parameter => parameter.Name == name))
        && signature.Parameters.All(parameter => parameter.IsOptional || AcceptsNull(parameter) || names.Contains(parameter.Name)));

    // Reading is cheap; what is built stays in memory and counts in full, so that no loop over large lists exhausts it.
    private static long ReadingWork(ReadOnlySpan<FeelValue> arguments)
    {
        long work = 0;
        foreach (ref readonly var argument in arguments)
        {
            work += argument.Kind switch
            {
                FeelKind.List => argument.AsList.Count / 16,
                FeelKind.String => argument.AsString.Length / 64,
                _ => 0,
            };
        }
        return work;
    }

    private static FeelValue Finish(in FeelValue result, Invocation invocation)
    {
        var work = result.Kind switch
        {
            FeelKind.List => result.AsList.Count,
            FeelKind.Context => result.AsContext.Count,
            FeelKind.String => result.AsString.Length / 16,
            _ => 0,
        };
        return work == 0 || invocation.Spend(work) ? result : FeelValue.Null;
    }

    private static bool AcceptsNull(Parameter parameter) => (parameter.Kinds & FeelKinds.Null) != 0;

    /// <summary>Arguments by position, or null when a name is unknown or a parameter is missing.</summary>
    private static FeelValue[]? Order(Signature signature, ReadOnlySpan<string> names, ReadOnlySpan<FeelValue> arguments)
    {
        var last = -1;
        var positions = new int[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            positions[i] = -1;
            for (var p = 0; p < signature.Parameters.Length; p++)
            {
                if (signature.Parameters[p].Name == names[i])
                    positions[i] = p;
            }
            if (positions[i] < 0)
                return null;
            last = Math.Max(last, positions[i]);
        }
        for (var p = 0; p < signature.Parameters.Length; p++)
        {
            var parameter = signature.Parameters[p];
            if (Array.IndexOf(positions, p) >= 0 || (parameter.IsOptional && p > last))
                continue;
            if (!AcceptsNull(parameter))
                return null;
            last = Math.Max(last, p);
        }
        var ordered = new FeelValue[last + 1];
        for (var i = 0; i < names.Length; i++)
            ordered[positions[i]] = arguments[i];
        return ordered;
    }

    private FeelValue InvokeConverted(ReadOnlySpan<FeelValue> arguments, Invocation invocation)
    {
        Signature? closest = null;
        var culprit = 0;
        foreach (var signature in Signatures)
        {
            if (!signature.TakesArity(arguments.Length))
                continue;
            var converted = new FeelValue[arguments.Length];
            var fits = 0;
            while (fits < arguments.Length && signature.ParameterAt(fits).TryConvert(arguments[fits], out converted[fits]))
                fits++;
            if (fits == arguments.Length)
                return signature.Body(converted, invocation);
            if (closest is null || fits > culprit)
                (closest, culprit) = (signature, fits);
        }
        return closest is null
            ? invocation.Null(NoteCodes.WrongArity, Name, arguments.Length)
            : invocation.Null(NoteCodes.WrongType, Name, closest.ParameterAt(culprit).Name, arguments[culprit]);
    }
}
