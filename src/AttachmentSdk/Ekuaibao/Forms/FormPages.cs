using System.Globalization;
using System.Runtime.CompilerServices;
using AttachmentSdk.Ekuaibao.Api;

namespace AttachmentSdk.Ekuaibao.Forms;

/// <summary>
/// Reads the vendor's list of forms, in ascending order of a time, so that no form is skipped while others change. A form that changes gets
/// a later time and leaves its place: the ones behind it move forward, perhaps past the end of the page that was read last. So each page
/// begins with some forms of the one before, and if none of these is there, the page before is read again. Long lists are read in windows
/// of time, since how far into a list the vendor reads is not known.
/// https://docs.ekuaibao.com/docs/open-api/flows/get-forms-details-byStaff
/// </summary>
internal sealed class FormPages(IEkuaibaoApi api, TimeProvider clock)
{
    private const int LargestPage = 100;
    private const int SmallestPage = 2; // One of them joins the next page.
    private const int Overlap = 10;
    private const int MostRepeats = 3;
    private const int LargestWindow = 2_000;

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    // No form gets a time of a window that has ended, as far as the clocks of the vendor and of this machine differ less.
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);

    private static readonly DateTimeOffset Earliest = new(1971, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(9998, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public async IAsyncEnumerable<FormSummary> ListAsync(FormQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // Limits leave out the forms without that time.
        var isWindowed = query.Time <= FormTime.Created || query.From is not null || query.To is not null;
        foreach (var type in query.Types)
        {
            var list = new TypeList(api, query, type);
            var (from, last, width) = (query.From > Earliest ? query.From : null, query.To < Latest ? query.To : null, (TimeSpan?)null);
            for (var isLast = false; !isLast;)
            {
                var to = from + width is { } end && !(end >= last) && end < clock.GetUtcNow() - Settled ? end : last;
                var page = await list.ReadAsync(from, to, 0, cancellationToken).ConfigureAwait(false);
                while (isWindowed && list.Total > LargestWindow && HalfOf(page, to) is { } half)
                {
                    to = half;
                    page = await list.ReadAsync(from, to, 0, cancellationToken).ConfigureAwait(false);
                }

                await foreach (var form in list.ReadWindowAsync(from, to, page, cancellationToken).ConfigureAwait(false))
                {
                    yield return form;
                }

                isLast = to == last;
                width = to - from + (to - from); // The next window may be longer.
                from = to - Second;
            }
        }

        // Half of the time between the first form and the end.
        DateTimeOffset? HalfOf(List<FormSummary> page, DateTimeOffset? to)
        {
            var now = clock.GetUtcNow();
            var first = page.Select(form => form.TimeOf(query.Time)).FirstOrDefault();
            var half = first + TimeSpan.FromTicks(((to ?? now) - first).GetValueOrDefault().Ticks / 2);
            return half > first + Second + Second && half < now - Settled ? half : null;
        }
    }

    /// <summary>The list of one type.</summary>
    private sealed class TypeList(IEkuaibaoApi api, FormQuery query, string type)
    {
        private readonly SeenForms _seen = new();
        private int _pageSize = LargestPage;
        private bool _isTotalRight = true;

        /// <summary>Gets the number of forms in the window by the last response; <see langword="null"/> if the vendor does not state it.</summary>
        public int? Total { get; private set; }

        /// <summary>Reads a window, again if the vendor says that there are more forms: the order of forms of the same time may be another one in each response.</summary>
        public async IAsyncEnumerable<FormSummary> ReadWindowAsync(DateTimeOffset? from, DateTimeOffset? to, List<FormSummary> page, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var ids = new HashSet<string>(StringComparer.Ordinal);
            while (true)
            {
                var before = ids.Count;
                await foreach (var form in ReadPagesAsync(from, to, page, ids, cancellationToken).ConfigureAwait(false))
                {
                    yield return form;
                }

                // A total that counts something else would cost this in each window.
                _isTotalRight &= before == 0 || ids.Count > before;
                if (!_isTotalRight || !(ids.Count < Total))
                {
                    yield break;
                }

                page = await ReadAsync(from, to, 0, cancellationToken).ConfigureAwait(false);
            }
        }

        private async IAsyncEnumerable<FormSummary> ReadPagesAsync(DateTimeOffset? from, DateTimeOffset? to, List<FormSummary> page, HashSet<string> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            var (start, overlap, repeats, previous) = (0, 0, 0, new List<(string, DateTimeOffset?)>());
            while (true)
            {
                var keys = page.Select(form => (form.FlowId, Time: form.TimeOf(query.Time))).ToList();
                if (start > 0 && overlap > 0 && !keys.Exists(_seen.Has))
                {
                    (start, previous) = (Math.Max(0, start - _pageSize), []); // All forms that joined the pages have moved.
                }
                else if (keys.Count == 0)
                {
                    yield break;
                }
                else
                {
                    repeats = keys.SequenceEqual(previous) ? repeats + 1 : 0;
                    if (repeats == MostRepeats)
                    {
                        // So it was, according to the vendor's log of changes, for the time of payment before 1.8.0.
                        throw new AttachmentApiException("The vendor's list does not go on after its first forms.", 200, null, ApiResponse.None);
                    }

                    var isNew = false;
                    foreach (var (form, key) in page.Zip(keys, (form, key) => (form, key)))
                    {
                        isNew |= ids.Add(form.FlowId);
                        if (_seen.Add(key) && !(key.Time < query.From) && !(key.Time >= query.To))
                        {
                            isNew = true;
                            yield return form; // The vendor compares whole seconds.
                        }
                    }

                    // The total was 0 in all pages but the first, according to the vendor's log of changes, before 1.25.0.
                    var end = start + keys.Count;
                    if (keys.Count < _pageSize && (!isNew || (Total >= keys.Count && end >= Total)))
                    {
                        yield break;
                    }

                    overlap = Math.Min(Overlap, keys.Count - 1);
                    start = end - overlap;
                    previous = keys;
                }

                page = await ReadAsync(from, to, start, cancellationToken).ConfigureAwait(false);
            }
        }

        /// <exception cref="AttachmentApiException">The vendor's response is an error, holds no list, or has a form without an id.</exception>
        public async Task<List<FormSummary>> ReadAsync(DateTimeOffset? from, DateTimeOffset? to, int start, CancellationToken cancellationToken)
        {
            while (true)
            {
                try
                {
                    var response = await api.ListFormsAsync(
                        type, start, _pageSize, ListOf(query.States), query.StaffId, FieldOf(query.Time), "asc", TextOf(from - Second), TextOf(to + Second), ListOf(query.TemplateIds), query.IncludeDeleted ? null : true, cancellationToken).ConfigureAwait(false);
                    var items = response.Items ?? throw EkuaibaoResponse.Without("The vendor's response holds no list of forms.", response);
                    var forms = items.Where(form => !string.IsNullOrEmpty(form?.Id)).Select(form => new FormSummary(form!)).ToList();
                    Total = response.Count;
                    return forms.Count == items.Count ? forms : throw EkuaibaoResponse.Without("The vendor's list has a form without an id.", response);
                }
                catch (AttachmentApiException exception) when (exception.ResponseStatusCode == 200 && _pageSize > SmallestPage)
                {
                    _pageSize = Math.Max(SmallestPage, _pageSize / 4); // Forms have any number of fields, and a response has limits.
                }
            }
        }

        private static string FieldOf(FormTime time) => time switch
        {
            FormTime.Created => "createTime",
            FormTime.Submitted => "submitDate",
            FormTime.Paid => "payDate",
            _ => "updateTime",
        };

        private static string? ListOf(IReadOnlyCollection<string> values) => values.Count == 0 ? null : string.Join(",", values);

        private string? TextOf(DateTimeOffset? time) => time?.ToOffset(query.UtcOffset).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>The forms of the last pages. Whatever is older than these was listed before.</summary>
    private sealed class SeenForms
    {
        private const int Most = 20 * LargestPage;

        private readonly HashSet<(string Id, DateTimeOffset? Time)> _keys = [];
        private readonly Queue<(string Id, DateTimeOffset? Time)> _order = new();
        private DateTimeOffset? _oldest;

        public bool Has((string Id, DateTimeOffset? Time) form) => form.Time < _oldest || _keys.Contains(form);

        public bool Add((string Id, DateTimeOffset? Time) form)
        {
            if (Has(form))
            {
                return false;
            }

            _keys.Add(form);
            _order.Enqueue(form);
            if (_order.Count > Most)
            {
                var removed = _order.Dequeue();
                _keys.Remove(removed);
                _oldest = removed.Time > _oldest || _oldest is null ? removed.Time : _oldest;
            }

            return true;
        }
    }
}
