namespace Duixian.Platform.Contracts;

/// <summary>Days from <paramref name="From"/> to <paramref name="To"/>, both included; an absent end is open.</summary>
public readonly record struct DateRange(DateOnly? From, DateOnly? To)
{
    /// <summary>Whether the day lies in the range; both ends count.</summary>
    public bool Contains(DateOnly day) => (From is not { } from || from <= day) && (To is not { } to || day <= to);
}
