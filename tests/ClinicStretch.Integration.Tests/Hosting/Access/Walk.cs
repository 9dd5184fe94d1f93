using ClinicStretch.Integration.Tests.Support;

namespace ClinicStretch.Integration.Tests.Hosting.Access;

/// <summary>Tries doors as everybody, and keeps what each of them found.</summary>
/// <param name="server">Where it runs.</param>
internal sealed class Walk(Uri server, ClinicHost host, TestClinic clinic, TestClinic elsewhere, Others others)
{
    private readonly SortedDictionary<string, Dictionary<string, string>> _found = new(StringComparer.Ordinal);

    private Scene? _shared;

    /// <summary>What is wrong whatever the table says.</summary>
    public List<string> Holes { get; } = [];

    /// <summary>How often those who may were told of a rule, and not that it was done.</summary>
    public int RulesTold { get; private set; }

    /// <summary>How many answers were compared with what is answered about a record that there is not.</summary>
    public int Twins { get; private set; }

    /// <summary>By door and actor: yes, own, no, hidden or sign in.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Found => _found;

    public async Task Through(Door door)
    {
        var scene = await SceneFor(door);
        var actors = Actor.All(scene, others, elsewhere);
        var forms = new List<(string Name, string Shown)>();
        foreach (var actor in actors.Where(a => door.IsPage && a.Stands is not (Standing.Elsewhere or Standing.OfTheClinic)).Reverse())
        {
            var shown = await FormsOf(door, scene, actor);
            forms.AddRange(shown.Select(f => f.Name).Distinct().Where(name => forms.TrueForAll(known => known.Name != name)).Select(name => (name, actor.Name)));
        }

        await Try(door, scene, actors, door is { IsPage: false, IsApi: false, Method: "POST" } && !FhirDoors.IsOne(door) ? new Dictionary<string, string> { ["keep"] = "true" } : null);
        foreach (var (name, shown) in forms)
        {
            await Send(door with { Method = "POST", Form = name }, shown);
        }
    }

    private async Task Send(Door form, string shown)
    {
        var scene = await SceneFor(form);
        var actors = Actor.All(scene, others, elsewhere);
        var fields = (await FormsOf(form, scene, actors.Single(a => a.Name == shown))).FirstOrDefault(f => f.Name == form.Form).Fields;
        Holes.AddRange(fields is null ? [$"{form.Name} is not there a second time"] : []);
        await Try(form, scene, actors, fields ?? new Dictionary<string, string>());
    }

    // One of the doors asks staff for a second factor, which would shut all the others to them.
    private async Task<Scene> SceneFor(Door door)
    {
        await clinic.Change("UPDATE clinics SET staff_need_second_factor = false WHERE id = $1");
        await elsewhere.Change("UPDATE clinics SET staff_need_second_factor = false WHERE id = $1");

        // Each scene takes weeks; the keys of those who try the doors do not run out over them.
        foreach (var (owner, key) in new[] { (clinic, others.Key), (clinic, others.NarrowKey), (elsewhere, others.KeyElsewhere) })
        {
            await owner.Change($"UPDATE api_keys SET last_day = '2999-12-31' WHERE clinic_id = $1 AND prefix = '{key.Key![..12]}'");
        }

        return Asks.Spoils(door) ? await Scene.Set(host, clinic, door) : _shared ??= await Scene.Set(host, clinic);
    }

    private async Task<IReadOnlyList<(string Name, IReadOnlyDictionary<string, string> Fields)>> FormsOf(Door door, Scene scene, Actor actor)
    {
        var page = await actor.Send(server, "GET", Asks.Address(door, scene), null);
        return page.Status is 200 ? Pages.FormsOf(page.Text) : [];
    }

    private async Task Try(Door door, Scene scene, IReadOnlyList<Actor> actors, IReadOnlyDictionary<string, string>? form)
    {
        var cells = _found[door.Name] = [];
        var before = door.Method is "GET" ? null : await scene.RowsOfThePatient();
        foreach (var actor in actors)
        {
            if (actor.Stands is Standing.OfThePatient && before is not null)
            {
                var after = await scene.RowsOfThePatient();
                Holes.AddRange(after.Where(row => before[row.Key] != row.Value).Select(row => $"{door.Name}: somebody who must not has changed {row.Key}"));
                before = null;
            }

            var address = Asks.Address(door, scene);
            var answer = await Ask(actor, door, address, () => form ?? Asks.Body(door, scene));
            cells[actor.Name] = Word(door, actor, answer);
            Judge(door, actor, answer, address, scene.MarksFor(actor.Stands, door));
            await CompareWithNothing(door, actor, answer, scene, form);
        }
    }

    // Some doors end the sign-in of whoever goes through them, here or on their other devices: who is to sign in then does, and asks once more.
    private async Task<Answer> Ask(Actor actor, Door door, string address, Func<object?> body)
    {
        var answer = await actor.Send(server, door.Method, address, body());
        if (HasSignedOut(answer))
        {
            actor.Visitor.Forget();
        }

        if (Word(door, actor, answer) is not "sign in")
        {
            return answer;
        }

        actor.Visitor.Forget();
        return await actor.Send(server, door.Method, address, body());
    }

    private static bool HasSignedOut(Answer answer) => answer.Headers.GetValueOrDefault("Location")?.EndsWith("/sign-in?out=true", StringComparison.Ordinal) is true;

    private static string Word(Door door, Actor actor, Answer answer) => answer.Status switch
    {
        401 => "sign in",
        >= 300 and < 400 when answer.Headers.GetValueOrDefault("Location")?.Contains("/sign-in", StringComparison.Ordinal) is true && !HasSignedOut(answer) => "sign in",
        403 => "no",
        404 => "hidden",
        400 when door.Form is not null => "hidden", // The page they are shown has no such form.
        _ => actor.Stands is Standing.Elsewhere or Standing.OfTheClinic ? "own" : "yes",
    };

    private void Judge(Door door, Actor actor, Answer answer, string address, IReadOnlyDictionary<string, string> marks)
    {
        var cell = _found[door.Name][actor.Name];
        if (answer.Status >= 500)
        {
            Holes.Add($"{door.Name} fails for {actor.Name}: {answer.Status}");
        }

        if (cell is "yes" or "own" && answer.Status >= 400)
        {
            RulesTold++;
        }

        Holes.AddRange(Output.WrongIn(answer, address));
        Holes.AddRange(marks.Where(m => !address.Contains(m.Key, StringComparison.Ordinal) && answer.Text.Contains(m.Key, StringComparison.Ordinal))
            .Select(m => $"{door.Name} tells {actor.Name} of {m.Value}"));
    }

    // Who may not know a record must not learn from the answer that there is one.
    private async Task CompareWithNothing(Door door, Actor actor, Answer answer, Scene scene, IReadOnlyDictionary<string, string>? form)
    {
        var mayTell = _found[door.Name][actor.Name] is "hidden" || (actor.Stands is Standing.Elsewhere && _found[door.Name][actor.Name] is "no");
        if (actor.Stands is Standing.OfThePatient || !mayTell || Asks.MakesNew(door) || Asks.OfNothing(door) is not { } nothing)
        {
            return;
        }

        Twins++;
        var twin = await actor.Send(server, door.Method, nothing, form ?? Asks.Body(door, scene));
        if (twin.Status != answer.Status || Pages.WithoutWhatVaries(twin.Text) != Pages.WithoutWhatVaries(answer.Text))
        {
            Holes.Add($"{door.Name} tells {actor.Name} what is there from what is not: {answer.Status} {answer.Text} / {twin.Status} {twin.Text}"[..Math.Min(400, 60 + answer.Text.Length)] + DifferenceOf(Pages.WithoutWhatVaries(answer.Text), Pages.WithoutWhatVaries(twin.Text)));
        }
    }

    private static string DifferenceOf(string one, string other)
    {
        var from = one.Zip(other).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"; from {from}: {one[from..Math.Min(one.Length, from + 120)]} / {other[from..Math.Min(other.Length, from + 120)]}";
    }
}
