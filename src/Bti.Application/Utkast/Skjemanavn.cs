using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application;

/// <summary>What a draft is called: the form, and the ids of what it is about.</summary>
public static class Skjemanavn
{
    /// <summary>The form of a melding to barnevern that is not filled in yet.</summary>
    public const string Bekymringsmelding = "bekymringsmelding";

    private const int Lengst = 100;
    private const int Idlengde = 36;

    /// <summary>Small letters, digits and hyphens: no form is called anything else.</summary>
    public static bool ErGyldig([NotNullWhen(true)] string? navn) =>
        navn is { Length: > 0 and <= Lengst } && navn.All(tegn => char.IsAsciiLetterLower(tegn) || char.IsAsciiDigit(tegn) || tegn == '-');

    /// <summary>The drafts of the forms about a case, whoever writes them.</summary>
    public static IQueryable<Utkast> OmSaken(this IQueryable<Utkast> utkast, Guid sak) => utkast.Where(u => EF.Functions.Like(u.Skjema, $"%-{sak}"));

    /// <summary>The uro, the forloep, the case to discuss or the child that a form is about; null when it says none.</summary>
    public static Guid? Saken(string navn) => navn.Length > Idlengde && Guid.TryParseExact(navn[^Idlengde..], "D", out var id) ? id : null;
}
