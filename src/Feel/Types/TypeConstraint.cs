using Duixian.Feel.Values;

namespace Duixian.Feel.Types;

/// <summary>Narrows the values of a type: the allowedValues or typeConstraint of an item definition, supplied by whoever reads the model.</summary>
public abstract class TypeConstraint
{
    /// <summary>Whether a value that conforms to the type is also allowed; asked only of values that are not null.</summary>
    public abstract bool Allows(FeelValue value);
}
