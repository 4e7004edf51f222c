using Bti.Domain;

namespace Bti.Application;

internal static class Oppgaveoppslag
{
    /// <summary>What one is given to do after a meeting; nothing of a case she has said that she is inhabil in.</summary>
    public static IQueryable<Droeftingsoppgave> Moeteoppgaver(this IBtiDb db, AnsattId meg)
    {
        var inhabil = db.InhabilISaker(meg);
        return db.Droeftingsoppgaver.Where(o => o.Ansvarlig == meg && !inhabil.Contains(o.Sak));
    }
}
