namespace Bti.Application;

/// <summary>
/// A question asked on every page, and always in the same form: it is made into SQL once for each model, and only given new
/// values after that. The rules in it are the same methods as in every other query.
/// </summary>
/// <typeparam name="TVerdier">A record of what the question is asked with: ids, enums, days, instants and whole numbers.</typeparam>
/// <typeparam name="TSvar">One row of the answer.</typeparam>
/// <param name="form">
/// The question put with some values. It catches nothing but them and the rows it asks of: another value would be the first
/// asker's for ever, and is refused the first time it is asked.
/// </param>
public sealed class Fastspoersmaal<TVerdier, TSvar>(Func<IBtiDb, TVerdier, IQueryable<TSvar>> form)
    where TVerdier : struct
{
    public Func<IBtiDb, TVerdier, IQueryable<TSvar>> Form => form;
}
