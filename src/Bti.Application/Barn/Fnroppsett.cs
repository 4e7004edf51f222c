using Microsoft.Extensions.Configuration;

namespace Bti.Application;

/// <summary>What an installation has decided about foedselsnumre.</summary>
internal static class Fnroppsett
{
    extension(IConfiguration konfigurasjon)
    {
        /// <summary>True where people are invented (<c>Bti:Fnr:TillatSyntetiske</c>); a file of settings says it as «True».</summary>
        public bool TillaterSyntetiske => bool.TryParse(konfigurasjon["Bti:Fnr:TillatSyntetiske"], out var tillatt) && tillatt;
    }
}
