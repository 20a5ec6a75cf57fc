namespace Duixian.Publishing.Contracts;

/// <summary>What the public, and staff without a stated purpose, see of a personal value. Masking happens here and nowhere else.</summary>
public static class Masking
{
    /// <summary>First and last character of a name stay: 王*, 王*琪, 欧**娜.</summary>
    public static string PersonName(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return name.Length switch
        {
            0 => "",
            1 => "*",
            2 => name[..1] + "*",
            _ => name[..1] + new string('*', name.Length - 2) + name[^1..],
        };
    }

    /// <summary>Only the last four characters of an id, telephone or account number stay (尾号), the length shows.</summary>
    public static string Number(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return number.Length <= 4 ? new string('*', number.Length) : new string('*', number.Length - 4) + number[^4..];
    }
}
