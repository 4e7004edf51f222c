using System.Reflection;
using System.Reflection.Emit;
using Microsoft.EntityFrameworkCore;

namespace Bti.Application.Tests;

/// <summary>Finds in compiled code every place that sends a query: a call of one of EF's asynchronous operators.</summary>
internal static class Spoerringer
{
    // The table of generic instantiations: what a call of an operator names.
    private const int MethodSpec = 0x2B;

    public static IEnumerable<(MethodBase Metode, int Plass)> Steder(Assembly assembly) =>
        from type in assembly.GetTypes()
        from metode in type.GetMethods(BindingFlags.DeclaredOnly | BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        from plass in Kall(metode)
        select ((MethodBase)metode, plass);

    private static IEnumerable<int> Kall(MethodInfo metode)
    {
        if (metode.GetMethodBody()?.GetILAsByteArray() is not { } il) yield break;
        for (var i = 0; i + 4 < il.Length; i++)
        {
            if (il[i] == OpCodes.Call.Value && il[i + 4] == MethodSpec && ErSpoerring(metode, BitConverter.ToInt32(il, i + 1))) yield return i;
        }
    }

    private static bool ErSpoerring(MethodInfo metode, int navn)
    {
        try
        {
            var kalt = metode.Module.ResolveMethod(navn, metode.DeclaringType!.GetGenericArguments(), metode.GetGenericArguments());
            return kalt?.DeclaringType == typeof(EntityFrameworkQueryableExtensions)
                && kalt is MethodInfo { ReturnType: var svar } && (typeof(Task).IsAssignableFrom(svar) || kalt.Name == nameof(EntityFrameworkQueryableExtensions.AsAsyncEnumerable));
        }
        catch (ArgumentException)
        {
            // The bytes of another instruction.
            return false;
        }
    }
}
