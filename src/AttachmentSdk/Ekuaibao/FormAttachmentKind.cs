namespace AttachmentSdk.Ekuaibao;

/// <summary>The part of a form that a file was found in.</summary>
public enum FormAttachmentKind
{
    /// <summary>Not a file but a whole form that could not be looked up; <see cref="FormAttachment.Error"/> has the reason.</summary>
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

    /// <summary>Any other part, or a file that is not known to belong to a form.</summary>
    Other,
}
