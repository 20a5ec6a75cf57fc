namespace Duixian.Feel.Numbers;

/// <summary>What happens to the digits that do not fit; the names follow the FEEL functions that use them.</summary>
public enum RoundingMode
{
    /// <summary>To the nearest, ties to the even neighbour: the rounding of every FEEL operator and of <c>decimal()</c>.</summary>
    HalfEven,
    /// <summary>To the nearest, ties away from zero: <c>round half up()</c>.</summary>
    HalfUp,
    /// <summary>To the nearest, ties towards zero: <c>round half down()</c>.</summary>
    HalfDown,
    /// <summary>Away from zero: <c>round up()</c>.</summary>
    Up,
    /// <summary>Towards zero: <c>round down()</c>.</summary>
    Down,
    /// <summary>Towards negative infinity: <c>floor()</c>.</summary>
    Floor,
    /// <summary>Towards positive infinity: <c>ceiling()</c>.</summary>
    Ceiling,
}
