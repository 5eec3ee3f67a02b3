using System.Globalization;
using System.Text;
using AttachmentSdk.Cli.Output;
using AttachmentSdk.Downloads;
using Newtonsoft.Json;

namespace AttachmentSdk.Cli.Input;

/// <summary>
/// Reads references from a JSON array or from JSON lines, one at a time. Lines of an earlier report are accepted too; those of complete
/// items are skipped.
/// </summary>
internal sealed class ReferenceReader : IDisposable
{
    private static readonly string[] DoneStatuses = [CamelCase.Of(DownloadStatus.Downloaded), CamelCase.Of(DownloadStatus.Skipped)];

    private readonly string _name;
    private readonly ReferenceShape _shape;
    private readonly BoundedTextReader _text;
    private readonly ReferenceJsonReader _json;
    private readonly ReferenceProblem _problem;
    private bool _isArray;
    private bool _hasStarted;
    private bool _hasEnded;

    /// <param name="text">The text; disposed with the reader.</param>
    /// <param name="name">The name of the text in messages.</param>
    /// <param name="shape">The fields of a reference.</param>
    public ReferenceReader(TextReader text, string name, ReferenceShape shape)
    {
        _name = name;
        _shape = shape;
        _text = new BoundedTextReader(text);
        _json = new ReferenceJsonReader(_text) { SupportMultipleContent = true, DateParseHandling = DateParseHandling.None, MaxDepth = 64 };
        _problem = new ReferenceProblem(_json, name, shape);
    }

    /// <summary>Gets a value indicating whether there was an item, complete already or not.</summary>
    public bool HasItems { get; private set; }

    /// <summary>Gets a value indicating whether an item has the outcome of an earlier run.</summary>
    public bool IsReport { get; private set; }

    /// <returns>The next reference; <see langword="null"/> at the end.</returns>
    /// <exception cref="ToolException">The text is not valid. The message states the position.</exception>
    public ReferenceFields? Next()
    {
        try
        {
            return FindNext();
        }
        catch (JsonReaderException exception)
        {
            throw _problem.NotJson(exception);
        }
        catch (DecoderFallbackException)
        {
            throw _problem.NotUtf8();
        }
        catch (InvalidDataException)
        {
            throw _problem.TooLong();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw ReferenceProblem.Unreadable(_name, exception);
        }
    }

    public void Dispose() => ((IDisposable)_json).Dispose();

    private ReferenceFields? FindNext()
    {
        _text.Restart();
        while (_json.Read())
        {
            switch (_json.TokenType)
            {
                case JsonToken.StartObject when !_hasEnded:
                    _hasStarted = HasItems = true;
                    if (ReadItem() is { } item)
                    {
                        return item;
                    }

                    _text.Restart();
                    break;
                case JsonToken.StartArray when !_hasStarted:
                    _isArray = _hasStarted = true;
                    break;
                case JsonToken.EndArray:
                    _hasEnded = true;
                    break;
                case JsonToken.Comment:
                    break;
                case var _ when _hasEnded:
                    throw _problem.TextAfterTheEnd();
                default:
                    throw _problem.NoObject();
            }
        }

        return _isArray && !_hasEnded ? throw _problem.EndedEarly() : null;
    }

    /// <returns>The item; <see langword="null"/> if it is complete already.</returns>
    private ReferenceFields? ReadItem()
    {
        var line = _json.LineNumber;
        var fields = new ReferenceFields();
        var (status, isDoubtful) = ((string?)null, false);
        while (_json.Read() && _json.TokenType != JsonToken.EndObject)
        {
            if (_json.TokenType == JsonToken.Comment)
            {
                continue;
            }

            var name = (string)_json.Value!;
            if (_shape.Fields.FirstOrDefault(field => name == field.Name || name == field.VendorName) is { } field)
            {
                fields[field.Name] = field.IsPlace ? ReadPlace() : ReadText(name);
            }
            else
            {
                ReadOther(name, ref status, ref isDoubtful);
            }
        }

        if (_json.TokenType != JsonToken.EndObject)
        {
            throw _problem.EndedEarly();
        }

        IsReport |= status is not null;
        if (status is not null && DoneStatuses.Contains(status) && !isDoubtful)
        {
            return null;
        }

        return _shape.FindMissing(fields) is not { } missing ? fields
            : _shape.FindMistake(fields) is { } mistake ? throw _problem.Mistaken(mistake, line)
            : throw _problem.Missing(missing, line);
    }

    private string? ReadText(string field)
    {
        ReadValue();
        return _json.TokenType switch
        {
            JsonToken.String => (string)_json.Value!,
            JsonToken.Null => null,
            _ => throw _problem.NoText(field),
        };
    }

    /// <returns>A text, or an integer as text; <see langword="null"/> for anything else.</returns>
    private string? ReadPlace()
    {
        ReadValue();
        var text = _json.TokenType is JsonToken.String or JsonToken.Integer ? Convert.ToString(_json.Value, CultureInfo.InvariantCulture) : null;
        _json.Skip();
        return string.IsNullOrEmpty(text) ? null : text;
    }

    private void ReadOther(string field, ref string? status, ref bool isDoubtful)
    {
        ReadValue();
        status = field == "status" ? _json.Value as string ?? status : status;
        isDoubtful |= field == "verified" && _json.Value is false; // It may be cut off.
        _json.Skip();
    }

    private void ReadValue()
    {
        if (!_json.Read())
        {
            throw _problem.EndedEarly();
        }
    }
}
