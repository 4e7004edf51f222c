using System.Security.Claims;
using System.Text.Encodings.Web;
using Bti.Infrastructure;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Bti.Api;

/// <summary>
/// <c>Authorization: Demo kari.nordli</c>, or <c>Demo 3447/kari.nordli</c> where several kommuner have one of that name.
/// Only where <c>Bti:Demo</c> is true, which is refused outside Development; elsewhere nobody is logged in to the API.
/// </summary>
internal sealed class Demoinnlogging(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, Brukeroppslag oppslag, BtiOptions valg)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string Skjema = "Demo";

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (!valg.Demo || Request.Headers.Authorization is not [{ } verdi] || !verdi.StartsWith("Demo ", StringComparison.Ordinal))
            return AuthenticateResult.NoResult();
        if (await oppslag.FinnBrukernavn(verdi["Demo ".Length..].Trim(), Context.RequestAborted) is not { } funn)
            return AuthenticateResult.Fail("Unknown user.");
        var identitet = new ClaimsIdentity(
            [new Claim(BtiVert.Kommune, funn.Kommune.Nummer), new Claim(BtiVert.Ansatt, funn.Ansatt.Verdi.ToString()), BtiVert.Naa()], Skjema);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identitet), Skjema));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) =>
        Apihindre.IkkeInnlogget.SomProblem(StatusCodes.Status401Unauthorized).ExecuteAsync(Context);
}
