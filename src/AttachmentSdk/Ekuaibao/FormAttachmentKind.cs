namespace AttachmentSdk.Ekuaibao;

/// <summary>Which part of a form a file was found in.</summary>
public enum FormAttachmentKind
{
    /// <summary>No file but a whole form: one that could not be looked up, as its <see cref="FormAttachment.Error"/> says.</summary>
    Form,

    /// <summary>The form itself, its custom fields included.</summary>
    Body,

    /// <summary>A fee detail (费用明细) of the form.</summary>
    FeeDetail,

    /// <summary>An approval or a comment (审批, 评论).</summary>
    Approval,

    /// <summary>A bank receipt (回单).</summary>
    Receipt,

    /// <summary>The file of an invoice (发票).</summary>
    Invoice,

    /// <summary>Anywhere else, and a file that is not known to belong to a form.</summary>
    Other,
}
